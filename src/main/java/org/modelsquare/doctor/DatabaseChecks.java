package org.modelsquare.doctor;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.modelsquare.core.Sql;
import org.modelsquare.doctor.Finding.Level;

/** What one question to the database tells. */
@Singleton
class DatabaseChecks {

  private static final int OLDEST_VERSION = 140_000;
  private static final long WAIT_S = 4;
  private static final long LAG_WARN_S = 5;
  private static final long LAG_BAD_S = 60;
  private static final long WAITING_WARN_S = 20;
  private static final long WAITING_BAD_S = 300;
  private static final long SKEW_S = 2;
  private static final Duration OVERDUE = Duration.ofMinutes(5);

  private final Sql sql;
  private final Clock clock;

  DatabaseChecks(Sql sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /** What must hold before anything else can be asked. */
  Check first() {
    return version();
  }

  /** All others. */
  List<Check> all() {
    return List.of(
        lockWaits(),
        pollLag(),
        ordersWaiting(),
        videosUnstored(),
        deadlines(),
        uncertain(),
        webhooks(),
        letters(),
        clockSkew());
  }

  private Check version() {
    return check(
        "database",
        () -> {
          long version = number("select current_setting('server_version_num')::bigint");
          return Finding.of(
              "database", version >= OLDEST_VERSION, Level.WARN, "PostgreSQL " + version / 10_000);
        });
  }

  /** Whoever holds a lock for long keeps orders waiting. */
  private Check lockWaits() {
    return check(
        "lock_waits",
        () -> {
          long seconds =
              number(
                  """
                  select coalesce(max(extract(epoch from clock_timestamp() - query_start)), 0)::bigint
                  from pg_stat_activity
                  where datname = current_database() and wait_event_type = 'Lock'
                  """);
          return Finding.of("lock_waits", seconds < WAIT_S, Level.BAD, seconds + " s");
        });
  }

  private Check pollLag() {
    return check(
        "poll_lag",
        () -> {
          long seconds =
              number(
                  """
                  select coalesce(greatest(0,
                    extract(epoch from ?::timestamptz - min(due_at)))::bigint, 0)
                  from job_due
                  """,
                  clock.instant());
          Level level = seconds >= LAG_BAD_S ? Level.BAD : Level.WARN;
          return Finding.of("poll_lag", seconds < LAG_WARN_S, level, seconds + " s");
        });
  }

  /** Orders that no provider has taken: the provider is away, or all its accounts are busy. */
  private Check ordersWaiting() {
    return check(
        "orders_waiting",
        () -> {
          Instant now = clock.instant();
          return sql.first(
                  """
                  select count(*),
                    coalesce(max(extract(epoch from ?::timestamptz - j.created_at)), 0)::bigint
                  from job_due d join job j on j.id = d.job_id
                  where d.waiting and j.state = 'queued' and j.created_at < ?
                  """,
                  row -> ordersWaiting(row.getLong(1), row.getLong(2)),
                  now,
                  now.minusSeconds(WAITING_WARN_S))
              .orElseThrow();
        });
  }

  private static Finding ordersWaiting(long orders, long seconds) {
    Level level = seconds >= WAITING_BAD_S ? Level.BAD : Level.WARN;
    return Finding.of("orders_waiting", orders == 0, level, orders + ", " + seconds + " s");
  }

  /** Videos that are made and cannot be fetched or kept: nothing is charged until they are. */
  private Check videosUnstored() {
    return check(
        "videos_unstored",
        () -> {
          long videos =
              number(
                  """
                  select count(*) from job_due d join job j on j.id = d.job_id
                  where j.state = 'storing' and d.tries > 1
                  """);
          return Finding.of("videos_unstored", videos == 0, Level.WARN, String.valueOf(videos));
        });
  }

  private Check deadlines() {
    return counted(
        "deadlines",
        Level.BAD,
        "select count(*) from job_due where deadline_at < ?",
        Duration.ZERO);
  }

  private Check uncertain() {
    return check(
        "uncertain",
        () -> {
          long jobs =
              number(
                  """
                  select count(*) from job_due d join job j on j.id = d.job_id
                  where j.state = 'uncertain'
                  """);
          return Finding.of("uncertain", jobs == 0, Level.WARN, String.valueOf(jobs));
        });
  }

  private Check webhooks() {
    return counted(
        "webhooks",
        Level.WARN,
        "select count(*) from webhook_delivery where state = 'pending' and due_at < ?",
        OVERDUE);
  }

  private Check letters() {
    return counted(
        "letters",
        Level.WARN,
        """
        select count(*) from letter
        where sent_at is null and given_up_at is null and created_at < ?
        """,
        OVERDUE);
  }

  /** Deadlines, links and sessions go wrong where clocks differ. */
  private Check clockSkew() {
    return check(
        "clock_skew",
        () -> {
          long seconds =
              Math.abs(
                  number(
                      "select extract(epoch from clock_timestamp() - ?::timestamptz)::bigint",
                      clock.instant()));
          return Finding.of("clock_skew", seconds <= SKEW_S, Level.BAD, seconds + " s");
        });
  }

  private Check counted(String name, Level otherwise, String query, Duration before) {
    return check(
        name,
        () -> {
          long n = number(query, clock.instant().minus(before));
          return Finding.of(name, n == 0, otherwise, String.valueOf(n));
        });
  }

  private long number(String query, @Nullable Object... values) {
    return sql.first(query, row -> row.getLong(1), values).orElse(0L);
  }

  private static Check check(String name, Supplier<Finding> look) {
    return new Check(name, look);
  }
}
