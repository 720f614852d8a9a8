package org.modelsquare.topup;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import org.modelsquare.accounts.throttling.Limit;
import org.modelsquare.accounts.throttling.Pass;
import org.modelsquare.accounts.throttling.Throttle;
import org.modelsquare.core.Credits;
import org.modelsquare.core.Sql;
import org.modelsquare.credits.CreditLedger;

/** Turns codes into credits. */
@Singleton
class Redemption {

  /** The reason on the ledger line; the page has words for it. */
  static final String REASON = "redemption_code";

  /** The row lets one caller in; a second one waits for it and then finds nothing to do. */
  private static final String USE =
      """
      update redemption_code c set redeemed_by = ?, redeemed_at = ?
      from code_batch b
      where c.hash = ? and b.id = c.batch_id and c.redeemed_by is null
        and b.revoked_at is null and (b.expires_at is null or b.expires_at > ?)
      returning b.credits
      """;

  private static final String WHY_NOT =
      """
      select c.redeemed_by, b.revoked_at is not null as revoked
      from redemption_code c join code_batch b on b.id = c.batch_id where c.hash = ?
      """;

  private final Sql sql;
  private final CreditLedger ledger;
  private final Clock clock;

  Redemption(Sql sql, CreditLedger ledger, Clock clock) {
    this.sql = sql;
    this.ledger = ledger;
    this.clock = clock;
  }

  /** Gives the account what the code is worth, once for all accounts. */
  @Transactional
  public Outcome redeem(String accountId, RedemptionCode code) {
    Instant now = clock.instant();
    Optional<Credits> worth =
        sql.first(USE, row -> new Credits(row.getLong(1)), accountId, now, code.hash(), now);
    if (worth.isEmpty()) {
      return new Outcome(whyNot(accountId, code), Credits.ZERO);
    }
    String key = "code:" + HexFormat.of().formatHex(code.hash());
    if (!ledger.grantOnce(accountId, worth.get(), key, REASON)) {
      throw new IllegalStateException("a code was granted before it was used");
    }
    return new Outcome("", worth.get());
  }

  private String whyNot(String accountId, RedemptionCode code) {
    return sql.first(
            WHY_NOT,
            row -> {
              String by = row.getString("redeemed_by");
              if (by != null) {
                return by.equals(accountId) ? "used_by_you" : "used";
              }
              return row.getBoolean("revoked") ? "revoked" : "expired";
            },
            code.hash())
        .orElse("unknown");
  }

  /**
   * What became of it.
   *
   * @param problem why nothing was given; empty if something was
   * @param credits what was given
   */
  record Outcome(String problem, Credits credits) {

    boolean isDone() {
      return problem.isEmpty();
    }
  }

  /** Guesses are counted before they are looked up; what was right is forgotten. */
  @Singleton
  static class Guarded {

    private final Redemption redemption;
    private final Throttle throttle;
    private final TopUpSettings settings;

    Guarded(Redemption redemption, Throttle throttle, TopUpSettings settings) {
      this.redemption = redemption;
      this.throttle = throttle;
      this.settings = settings;
    }

    /** A code that cannot be one is no guess: whoever knows the alphabet learns nothing by it. */
    Attempt attempt(String accountId, String address, String typed) {
      Optional<RedemptionCode> code = RedemptionCode.read(typed);
      if (code.isEmpty()) {
        String problem = typed.isBlank() ? "required" : "malformed";
        return new Attempt(new Outcome(problem, Credits.ZERO), 0);
      }
      Pass pass =
          throttle.take(
              new Limit(
                  "redeem account " + accountId, settings.guessesPerAccount(), settings.window()),
              new Limit(
                  "redeem address " + address, settings.guessesPerAddress(), settings.window()));
      if (!pass.isAllowed()) {
        return new Attempt(new Outcome("throttled", Credits.ZERO), pass.waitSeconds());
      }
      Outcome outcome = redemption.redeem(accountId, code.get());
      if (outcome.isDone()) {
        throttle.forget(pass);
      }
      return new Attempt(outcome, 0);
    }
  }

  /** An outcome, and how long to wait for another try. */
  record Attempt(Outcome outcome, long waitSeconds) {}
}
