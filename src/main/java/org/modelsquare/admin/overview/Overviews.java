package org.modelsquare.admin.overview;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.modelsquare.admin.overview.Overview.AccountState;
import org.modelsquare.admin.overview.Overview.Count;
import org.modelsquare.admin.overview.Overview.Waiting;
import org.modelsquare.connections.AccountBook;
import org.modelsquare.connections.AccountEntry;
import org.modelsquare.connections.ProviderAccount;
import org.modelsquare.core.Credits;
import org.modelsquare.core.Sql;
import org.modelsquare.jobs.AllJobs;

/** Counts how the house stands. Each figure is read from an index, so that looking costs little. */
@Singleton
class Overviews {

  private static final Duration DAY = Duration.ofDays(1);
  private static final Duration MONTH = Duration.ofDays(30);
  private static final Duration OVERDUE = Duration.ofMinutes(5);
  private static final int DAYS = 7;

  private static final String QUEUE =
      """
      select j.state, count(*), min(j.created_at) as since
      from job_due d join job j on j.id = d.job_id group by 1 order by 1
      """;

  private static final String LAG =
      """
      select coalesce(greatest(0, extract(epoch from ?::timestamptz - min(due_at)))::bigint, 0)
      from job_due
      """;

  private static final String STUCK =
      "select count(*) from job_due where deadline_at < ? or due_at < ?";

  private static final String DESK =
      """
      select (select count(*) from job where flagged)
        + (select count(*) from job_due d join job j on j.id = d.job_id
           where j.state = 'uncertain' and not j.flagged)
      """;

  private static final String UNTOLD =
      "select count(*) from webhook_delivery where state = 'pending' and due_at < ?";

  private static final String LETTERS =
      """
      select count(*) from letter
      where sent_at is null and given_up_at is null and created_at < ?
      """;

  private final Sql sql;
  private final AccountBook book;
  private final Clock clock;

  Overviews(Sql sql, AccountBook book, Clock clock) {
    this.sql = sql;
    this.book = book;
    this.clock = clock;
  }

  Overview now() {
    Instant now = clock.instant();
    return new Overview(
        sql.all(
            QUEUE, row -> new Waiting(row.getString(1), row.getLong(2), Sql.instant(row, "since"))),
        number(LAG, now),
        number(STUCK, now, now.minus(AllJobs.LATE)),
        number(DESK),
        ended("completed", now),
        ended("failed", now),
        moved("CAPTURE", now),
        moved("GRANT", now),
        moved("PURCHASE", now),
        new Credits(number("select coalesce(sum(held), 0)::bigint from ledger_balance")),
        number("select count(*) from account"),
        signUps(now),
        number(UNTOLD, now.minus(OVERDUE)),
        number(LETTERS, now.minus(OVERDUE)),
        book.all().stream().map(Overviews::state).toList());
  }

  private static AccountState state(AccountEntry entry) {
    ProviderAccount account = entry.account();
    String circuit = account.circuit().name().toLowerCase(Locale.ROOT);
    String open = account.enabled() ? circuit : "off";
    return new AccountState(
        account.id(),
        account.name(),
        account.provider(),
        entry.problem() == null ? open : "problem",
        entry.unfinished());
  }

  private long ended(String state, Instant now) {
    return number(
        "select count(*) from job_finished where state = ? and finished_at >= ?",
        state,
        now.minus(DAY));
  }

  private Credits moved(String kind, Instant now) {
    return new Credits(
        number(
            """
            select coalesce(sum(amount), 0)::bigint from ledger_transfer
            where kind = ? and created_at >= ?
            """,
            kind,
            now.minus(MONTH)));
  }

  private List<Count> signUps(Instant now) {
    Instant first = now.truncatedTo(ChronoUnit.DAYS).minus(DAYS - 1, ChronoUnit.DAYS);
    return counts(
        """
        select to_char(d.day at time zone 'UTC', 'MM-DD'),
          (select count(*) from account a
           where a.created_at >= d.day and a.created_at < d.day + interval '1 day')
        from generate_series(?::timestamptz, ?::timestamptz, interval '1 day') d(day) order by 1
        """,
        first,
        now.atOffset(ZoneOffset.UTC).toInstant());
  }

  private List<Count> counts(String query, @Nullable Object... values) {
    return sql.all(query, row -> new Count(row.getString(1), row.getLong(2)), values);
  }

  private long number(String query, @Nullable Object... values) {
    return sql.first(query, row -> row.getLong(1), values).orElse(0L);
  }
}
