package org.modelsquare.limits;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.modelsquare.core.Sql;

/** Buckets that all instances share: one statement a request, and no row is locked for longer. */
@Singleton
class DatabaseBuckets implements Buckets {

  /** The second half speaks only if the first has changed nothing: the bucket is empty. */
  private static final String DRAW =
      """
      with drawn as (
        insert into rate_bucket as b (account_id, category, full_at)
        values (?, ?, ?::timestamptz + ? * interval '1 microsecond')
        on conflict (account_id, category) do update
        set full_at = greatest(b.full_at, ?::timestamptz) + ? * interval '1 microsecond'
        where greatest(b.full_at, ?::timestamptz) + ? * interval '1 microsecond'
          <= ?::timestamptz
        returning full_at)
      select true as taken, full_at from drawn
      union all
      select false, full_at from rate_bucket
      where account_id = ? and category = ? and not exists (select 1 from drawn)
      """;

  private static final long MICRO = 1000;

  private final Sql sql;

  DatabaseBuckets(Sql sql) {
    this.sql = sql;
  }

  @Override
  public Drawn draw(String accountId, Category category, Bucket bucket, Instant at) {
    Instant now = at.truncatedTo(ChronoUnit.MICROS);
    long token = bucket.token().toNanos() / MICRO;
    return sql.first(
            DRAW,
            row -> new Drawn(row.getBoolean("taken"), Sql.instant(row, "full_at")),
            accountId,
            category.code(),
            now,
            token,
            now,
            token,
            now,
            token,
            now.plus(bucket.depth()),
            accountId,
            category.code())
        // Somebody else has made the bucket and emptied it while this statement ran.
        .orElseGet(() -> new Drawn(false, now.plus(bucket.depth())));
  }
}
