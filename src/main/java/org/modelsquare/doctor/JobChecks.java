package org.modelsquare.doctor;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.modelsquare.core.Sql;
import org.modelsquare.doctor.Finding.Level;

/** Jobs that do not come on. */
@Singleton
class JobChecks {

  private static final long LAG_WARN_S = 5;
  private static final long LAG_BAD_S = 60;
  private static final long WAITING_WARN_S = 20;
  private static final long WAITING_BAD_S = 300;

  private final Sql sql;
  private final Clock clock;

  JobChecks(Sql sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /** All of them. */
  List<Check> all() {
    return List.of(pollLag(), ordersWaiting(), videosUnstored(), deadlines(), uncertain());
  }

  private Check pollLag() {
    return new Check(
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
    return new Check(
        "orders_waiting",
        () -> {
          Instant now = clock.instant();
          return sql.first(
                  """
                  select count(*), coalesce(string_agg(distinct d.provider, ', '), ''),
                    coalesce(max(extract(epoch from ?::timestamptz - j.created_at)), 0)::bigint
                  from job_due d join job j on j.id = d.job_id
                  where d.waiting and j.state = 'queued' and j.created_at < ?
                  """,
                  row -> ordersWaiting(row.getLong(1), row.getString(2), row.getLong(3)),
                  now,
                  now.minusSeconds(WAITING_WARN_S))
              .orElseThrow();
        });
  }

  private static Finding ordersWaiting(long orders, String providers, long seconds) {
    Level level = seconds >= WAITING_BAD_S ? Level.BAD : Level.WARN;
    String figure = orders == 0 ? "0" : "%d, %d s, %s".formatted(orders, seconds, providers);
    return Finding.of("orders_waiting", orders == 0, level, figure);
  }

  /** Videos that are made and cannot be fetched or kept: nothing is charged until they are. */
  private Check videosUnstored() {
    return new Check(
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
    return new Check(
        "deadlines",
        () -> {
          long jobs = number("select count(*) from job_due where deadline_at < ?", clock.instant());
          return Finding.of("deadlines", jobs == 0, Level.BAD, String.valueOf(jobs));
        });
  }

  private Check uncertain() {
    return new Check(
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

  private long number(String query, @Nullable Object... values) {
    return sql.first(query, row -> row.getLong(1), values).orElse(0L);
  }
}
