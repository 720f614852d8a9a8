package org.modelsquare.doctor;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
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
    return List.of(lockWaits(), webhooks(), letters(), clockSkew());
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
