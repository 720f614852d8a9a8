package org.modelsquare.accounts.secondfactor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.modelsquare.core.InstanceSecret;
import org.modelsquare.core.Sealing;
import org.modelsquare.core.Sql;

/** Whether an account has a second factor, and whether a code is right. */
@ApplicationScoped
public class SecondFactor {

  /** A secret on a page that nobody came back to is not confirmed tomorrow. */
  private static final Duration TO_CONFIRM = Duration.ofMinutes(30);

  private final Sql sql;
  private final Sealing sealing;
  private final TotpClock totp;
  private final RecoveryCodes recovery;
  private final Clock clock;

  SecondFactor(
      Sql sql, InstanceSecret instance, TotpClock totp, RecoveryCodes recovery, Clock clock) {
    this.sql = sql;
    this.sealing = new Sealing(instance, "second-factor");
    this.totp = totp;
    this.recovery = recovery;
    this.clock = clock;
  }

  /** True if the account's password alone lets nobody in. */
  @Transactional
  public boolean isOn(String accountId) {
    return since(accountId).isPresent();
  }

  /** Since when the second factor has been asked for; empty if it is not. */
  @Transactional
  public Optional<Instant> since(String accountId) {
    return find(accountId).map(Row::confirmedAt);
  }

  /** How many recovery codes have not been used. */
  @Transactional
  public int recoveryCodesLeft(String accountId) {
    return recovery.left(accountId);
  }

  /** Makes a secret that is to be confirmed; the one that is in force stays. */
  @Transactional
  public void begin(String accountId) {
    sql.update(
        """
        insert into second_factor (account_id, sealed_secret, begun_at) values (?, ?, ?)
        on conflict (account_id) do update
        set sealed_secret = excluded.sealed_secret, begun_at = excluded.begun_at
        where second_factor.confirmed_at is null
        """,
        accountId,
        sealing.seal(accountId, TotpSecret.random().bytes()),
        clock.instant());
  }

  /** The secret that waits for its first code. */
  @Transactional
  public Optional<TotpSecret> pending(String accountId) {
    return find(accountId)
        .filter(row -> row.confirmedAt() == null)
        .filter(row -> row.begunAt().isAfter(clock.instant().minus(TO_CONFIRM)))
        .map(row -> open(accountId, row));
  }

  /** Turns it on with the first right code; the recovery codes, or nothing. */
  @Transactional
  public Optional<List<String>> confirm(String accountId, String code) {
    OptionalLong step =
        pending(accountId)
            .map(secret -> totp.stepOf(secret, digits(code), 0))
            .orElse(OptionalLong.empty());
    if (step.isEmpty() || !turnOn(accountId, step.getAsLong())) {
      return Optional.empty();
    }
    return Optional.of(recovery.replace(accountId));
  }

  /** True for the code of the app or one of those written down; accepted once. */
  @Transactional
  public boolean accept(String accountId, String code) {
    return find(accountId)
        .filter(row -> row.confirmedAt() != null)
        .map(row -> acceptDigits(accountId, row, digits(code)) || recovery.use(accountId, code))
        .orElse(false);
  }

  /** Ten other recovery codes; those before are worth nothing. */
  @Transactional
  public List<String> renew(String accountId) {
    return recovery.replace(accountId);
  }

  /** Turns it off and forgets the secret and the codes. */
  @Transactional
  public void turnOff(String accountId) {
    sql.update("delete from second_factor where account_id = ?", accountId);
  }

  private boolean turnOn(String accountId, long step) {
    return sql.update(
            """
            update second_factor set confirmed_at = ?, last_step = ?
            where account_id = ? and confirmed_at is null
            """,
            clock.instant(),
            step,
            accountId)
        == 1;
  }

  private boolean acceptDigits(String accountId, Row row, String digits) {
    OptionalLong step = totp.stepOf(open(accountId, row), digits, row.lastStep());
    // The condition, not the look before, decides between two that come at once.
    return step.isPresent()
        && sql.update(
                "update second_factor set last_step = ? where account_id = ? and last_step < ?",
                step.getAsLong(),
                accountId,
                step.getAsLong())
            == 1;
  }

  private TotpSecret open(String accountId, Row row) {
    return new TotpSecret(sealing.open(accountId, row.sealed()));
  }

  private Optional<Row> find(String accountId) {
    return sql.first(
        """
        select sealed_secret, begun_at, confirmed_at, last_step from second_factor
        where account_id = ?
        """,
        row ->
            new Row(
                row.getString("sealed_secret"),
                Sql.instant(row, "begun_at"),
                Sql.optionalInstant(row, "confirmed_at"),
                row.getLong("last_step")),
        accountId);
  }

  private static String digits(String code) {
    return code.replaceAll("\\s", "");
  }

  private record Row(
      String sealed, Instant begunAt, @Nullable Instant confirmedAt, long lastStep) {}
}
