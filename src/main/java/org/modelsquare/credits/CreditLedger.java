package org.modelsquare.credits;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.modelsquare.core.Credits;

/**
 * The only way in which credits move. Each method writes in the caller's transaction, so that the
 * credits and the reason why they moved are committed together or not at all.
 */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class CreditLedger {

  /** The actor of transfers that no person asked for. */
  public static final String SYSTEM = "system";

  private final LedgerStatements statements;
  private final Balances balances;
  private final Clock clock;

  CreditLedger(LedgerStatements statements, Balances balances, Clock clock) {
    this.statements = statements;
    this.balances = balances;
    this.clock = clock;
  }

  /** Opens the account's books; nothing happens if they are open. */
  public void openFor(String accountId) {
    statements.run(LedgerSql.OPEN, accountId, now());
  }

  /** Gives credits of the house; the actor is the account id of the operator who decided it. */
  public void grant(String accountId, Credits amount, String reason, String actor) {
    credit(TransferKind.GRANT, "grants", accountId, amount, null, reason, actor);
  }

  /** Gives credits unless it was done before under this key; false if so. */
  public boolean grantOnce(String accountId, Credits amount, String uniqueKey, String reason) {
    return credit(TransferKind.GRANT, "grants", accountId, amount, uniqueKey, reason, SYSTEM);
  }

  /**
   * Books bought credits once per payment; false if this payment was booked before.
   *
   * @param paymentKey names the payment for all time, such as {@code stripe:pi_3Q…}
   */
  public boolean purchase(
      String accountId, Credits amount, String paymentKey, String reason, String actor) {
    return credit(TransferKind.PURCHASE, "sales", accountId, amount, paymentKey, reason, actor);
  }

  /**
   * Corrects an account by a new transfer: up if the change is positive, down if negative.
   *
   * @throws InsufficientCredits if less is available than is to be taken
   */
  public void adjust(String accountId, Credits change, String reason, String actor) {
    if (change.isPositive()) {
      credit(TransferKind.ADJUSTMENT, "adjustments", accountId, change, null, reason, actor);
    } else {
      debit(accountId, change.negated(), null, reason, actor);
    }
  }

  /**
   * The same, unless it was done before under this key; false if so.
   *
   * @throws InsufficientCredits if less is available than is to be taken
   */
  public boolean adjustOnce(
      String accountId, Credits change, String uniqueKey, String reason, String actor) {
    if (change.isPositive()) {
      return credit(
          TransferKind.ADJUSTMENT, "adjustments", accountId, change, uniqueKey, reason, actor);
    }
    // The second of two that come at once waits here, and then sees the first.
    boolean before =
        statements.one(LedgerSql.LOCK, row -> true, accountId).isPresent()
            && statements.one(LedgerSql.KEYED, row -> row.getBoolean(1), uniqueKey).orElse(false);
    if (!before) {
      debit(accountId, change.negated(), uniqueKey, reason, actor);
    }
    return !before;
  }

  private void debit(
      String accountId, Credits amount, @Nullable String uniqueKey, String reason, String actor) {
    boolean done =
        statements.happens(
            LedgerSql.DEBIT,
            accountId,
            TransferKind.ADJUSTMENT.name(),
            "adjustments",
            positive(amount).micros(),
            uniqueKey,
            reason,
            actor,
            now());
    if (!done) {
      throw insufficient(accountId, amount);
    }
  }

  /**
   * Sets credits aside for a job. A free job (zero) leaves no trace.
   *
   * @throws InsufficientCredits if less is available; nothing was changed then
   * @throws LedgerRefused if the job has a hold already
   */
  public void hold(String accountId, String jobId, Credits amount) {
    if (amount.equals(Credits.ZERO)) {
      return;
    }
    long micros = positive(amount).micros();
    if (!statements.happens(LedgerSql.HOLD, accountId, jobId, micros, SYSTEM, now())) {
      throw insufficient(accountId, amount);
    }
  }

  /**
   * Ends the job's hold: takes what the job cost and gives the rest back. False, and nothing
   * changed, if the hold was captured or released before.
   *
   * @param actual at most what was held; zero gives all back
   * @throws IllegalArgumentException if it is more than was held for this job and account
   */
  public boolean capture(String accountId, String jobId, Credits actual) {
    return settle(accountId, jobId, actual);
  }

  /** Gives back all that was held for the job; false if its hold was ended before. */
  public boolean release(String accountId, String jobId) {
    return settle(accountId, jobId, Credits.ZERO);
  }

  private boolean settle(String accountId, String jobId, Credits actual) {
    if (actual.micros() < 0) {
      throw new IllegalArgumentException("cannot capture " + actual);
    }
    boolean settled =
        statements.happens(LedgerSql.SETTLE, accountId, jobId, actual.micros(), SYSTEM, now());
    if (!settled) {
      requireSettled(accountId, jobId, actual);
    }
    return settled;
  }

  /** Tells a second finisher, who is welcome, from a caller that asks for the impossible. */
  private void requireSettled(String accountId, String jobId, Credits actual) {
    boolean settled =
        statements
            .one(LedgerSql.HOLD_OF_JOB, row -> row.getBoolean(2), jobId, accountId)
            .orElse(actual.equals(Credits.ZERO));
    if (!settled) {
      throw new IllegalArgumentException(
          "cannot capture %s for %s: more than was held".formatted(actual, jobId));
    }
  }

  private boolean credit(
      TransferKind kind,
      String house,
      String accountId,
      Credits amount,
      @Nullable String uniqueKey,
      String reason,
      String actor) {
    return statements
        .one(
            LedgerSql.CREDIT,
            row -> row.getBoolean(1),
            accountId,
            kind.name(),
            house,
            positive(amount).micros(),
            uniqueKey,
            reason,
            actor,
            now())
        .orElseThrow(() -> new IllegalStateException("no books are open for " + accountId));
  }

  private InsufficientCredits insufficient(String accountId, Credits needed) {
    return new InsufficientCredits(needed, balances.of(accountId).available());
  }

  private static Credits positive(Credits amount) {
    if (!amount.isPositive()) {
      throw new IllegalArgumentException("not an amount to move: " + amount);
    }
    return amount;
  }

  private OffsetDateTime now() {
    return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
  }
}
