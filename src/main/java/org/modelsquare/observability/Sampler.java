package org.modelsquare.observability;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.modelsquare.core.Sql;

/** Reads the figures from the database: a few small questions, never within a scrape. */
@Singleton
class Sampler {

  private static final Duration OVERDUE = Duration.ofMinutes(5);

  private final Sql sql;
  private final Clock clock;

  Sampler(Sql sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  Sample take() {
    Instant now = clock.instant();
    Map<String, Long> unfinished = new HashMap<>();
    sql.all(
        "select j.state, count(*) from job_due d join job j on j.id = d.job_id group by 1",
        row -> unfinished.put(row.getString(1), row.getLong(2)));
    return new Sample(
        unfinished,
        number(
            """
            select coalesce(greatest(0, extract(epoch from ?::timestamptz - min(due_at)))::bigint, 0)
            from job_due
            """,
            now),
        number("select coalesce(sum(held), 0)::bigint from ledger_balance where held > 0"),
        number(
            "select count(*) from webhook_delivery where state = 'pending' and due_at < ?",
            now.minus(OVERDUE)),
        number(
            """
            select coalesce(greatest(0, extract(epoch from ?::timestamptz - min(due_at)))::bigint, 0)
            from webhook_delivery where state = 'pending'
            """,
            now),
        number("select count(*) from provider_account_health where open_until > ?", now));
  }

  private long number(String query, @Nullable Object... values) {
    return sql.first(query, row -> row.getLong(1), values).orElse(0L);
  }
}
