package org.modelsquare.keys;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.modelsquare.core.Credits;
import org.modelsquare.core.Sql;

/**
 * Counts what keys spend, in the caller's transaction: limits hold however many submit at once. A
 * transaction that also moves credits calls this first, so that all lock in one order.
 */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class KeySpending {

  private final Sql sql;
  private final Clock clock;

  KeySpending(Sql sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /**
   * Counts a job against the limits of a key and of the keys that it descends from. A free job
   * (zero) leaves no trace.
   *
   * @throws SpendLimitExceeded if a limit leaves too little; nothing was changed then
   * @throws IllegalArgumentException if there is no such key
   */
  public void spend(String keyId, String jobId, Credits amount) {
    if (amount.equals(Credits.ZERO)) {
      return;
    }
    if (!amount.isPositive()) {
      throw new IllegalArgumentException("spends " + amount);
    }
    LocalDate day = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    List<Counter> counters =
        sql.all(
            KeySpendingSql.SPEND,
            Counter::read,
            keyId,
            jobId,
            amount.micros(),
            day,
            day.withDayOfMonth(1));
    if (counters.isEmpty()) {
      throw new IllegalArgumentException("no key " + keyId);
    }
    if (!counters.get(0).done) {
      throw counters.get(0).exceeded(amount);
    }
  }

  /** Undoes what a job spent, once; nothing happens for a job without a key. */
  public void giveBack(String jobId) {
    sql.update(KeySpendingSql.GIVE_BACK, jobId);
  }

  /** One payer's counters as they were before, those that do not fit first. */
  private record Counter(
      boolean done,
      boolean totalFits,
      boolean monthFits,
      KeyLimits limits,
      KeySpent spent,
      LocalDate day,
      LocalDate month) {

    static Counter read(ResultSet row) throws SQLException {
      return new Counter(
          row.getBoolean("fits"),
          row.getBoolean("total_fits"),
          row.getBoolean("month_fits"),
          KeyRow.limits(row),
          new KeySpent(
              new Credits(row.getLong("total")),
              new Credits(row.getLong("day_amount")),
              new Credits(row.getLong("month_amount"))),
          row.getObject("day", LocalDate.class),
          row.getObject("month", LocalDate.class));
    }

    /** Of several limits, the one that stays in the way for longest. */
    SpendLimitExceeded exceeded(Credits needed) {
      if (!totalFits) {
        return of("total", limits.total(), spent.total(), needed, null);
      }
      return monthFits
          ? of("day", limits.day(), spent.day(), needed, day.plusDays(1))
          : of("month", limits.month(), spent.month(), needed, month.plusMonths(1));
    }

    private static SpendLimitExceeded of(
        String period,
        @Nullable Credits limit,
        Credits spent,
        Credits needed,
        @Nullable LocalDate reset) {
      return new SpendLimitExceeded(
          period,
          limit == null ? Credits.ZERO : limit,
          spent,
          needed,
          reset == null ? null : reset.atStartOfDay(ZoneOffset.UTC).toInstant());
    }
  }
}
