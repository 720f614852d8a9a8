package org.modelsquare.observability;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.modelsquare.core.Sql;
import org.modelsquare.credits.LedgerWatch;
import org.modelsquare.observability.Sample.Kind;

/** Reads the figures from the database: a few small questions, never within a scrape. */
@Singleton
class Sampler {

  private static final Duration OVERDUE = Duration.ofMinutes(5);

  /** A proof reads every entry, so that nobody should ask for one often. */
  private static final Duration PROVED = Duration.ofMinutes(15);

  private final Sql sql;
  private final LedgerWatch ledger;
  private final MetricsSettings settings;
  private final Clock clock;

  Sampler(Sql sql, LedgerWatch ledger, MetricsSettings settings, Clock clock) {
    this.sql = sql;
    this.ledger = ledger;
    this.settings = settings;
    this.clock = clock;
  }

  Sample take() {
    Instant now = clock.instant();
    Map<Kind, Long> unfinished = new HashMap<>();
    sql.all(
        """
        select j.state, j.model_id, count(*)
        from job_due d join job j on j.id = d.job_id group by 1, 2
        """,
        row -> unfinished.put(new Kind(row.getString(1), row.getString(2)), row.getLong(3)));
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
        number("select count(*) from provider_account_health where open_until > ?", now),
        settings.token().isPresent() ? ledger.within(PROVED).findings() : Double.NaN);
  }

  private long number(String query, @Nullable Object... values) {
    return sql.first(query, row -> row.getLong(1), values).orElse(0L);
  }
}
