package org.modelsquare.jobs;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.modelsquare.core.Sql;
import org.modelsquare.core.SqlFailure;

/** Knows which orders were placed before: under a header's key or a client's own id. */
@Singleton
public class JobIdempotency {

  /** How long the key of a request is remembered. */
  public static final Duration KEPT = Duration.ofHours(24);

  private static final String FORM = "form";
  private static final String REQUEST = "request";
  private static final String BUSINESS = "business";

  /**
   * A second order under the same key waits at the primary key until the first is committed or
   * rolled back, but not for ever. A key whose day is over starts a new order.
   */
  private static final String CLAIM =
      """
      with patience as (select set_config('lock_timeout', '4s', true))
      insert into job_idempotency as i (account_id, kind, key, request_hash, job_id, created_at)
      select ?, ?, ?, ?, ?, ? from patience
      on conflict (account_id, kind, key) do update
        set request_hash = excluded.request_hash, job_id = excluded.job_id,
            created_at = excluded.created_at
        where i.kind = 'request' and i.created_at <= ?
      """;

  private static final String FIND =
      """
      select request_hash, job_id from job_idempotency
      where account_id = ? and kind = ? and key = ? and (kind <> 'request' or created_at > ?)
      """;

  private static final String POINT =
      "update job_idempotency set job_id = ? where account_id = ? and kind = ? and key = ?";

  private final Sql sql;
  private final Clock clock;

  JobIdempotency(Sql sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /**
   * The job that such an order of a program made before.
   *
   * @param businessId the client's own id of the order
   * @throws IdempotencyKeyReused if one of its keys was used for another order
   */
  public Optional<String> earlier(
      String accountId, Idempotency idempotency, @Nullable String businessId) {
    String print = idempotency.fingerprint();
    return find(accountId, REQUEST, idempotency.key(), print)
        .or(() -> find(accountId, BUSINESS, businessId, print));
  }

  /**
   * Takes the order's keys in the caller's transaction; the job that has them if they are taken.
   */
  Optional<String> claim(JobOrder order, String jobId) {
    String account = order.accountId();
    String print = order.idempotency().fingerprint();
    String key = order.idempotency().key();
    String kind = order.source().origin() == JobOrigin.CONSOLE ? FORM : REQUEST;
    Optional<String> earlier = claim(account, kind, key, print, jobId);
    if (earlier.isPresent()) {
      return earlier;
    }
    Optional<String> sold =
        claim(account, BUSINESS, order.source().clientBusinessId(), print, jobId);
    if (sold.isPresent() && key != null) {
      sql.update(POINT, sold.get(), account, kind, key);
    }
    return sold;
  }

  private Optional<String> claim(
      String account, String kind, @Nullable String key, String print, String jobId) {
    if (key == null) {
      return Optional.empty();
    }
    Instant now = clock.instant();
    try {
      int claimed = sql.update(CLAIM, account, kind, key, print, jobId, now, now.minus(KEPT));
      return claimed == 1 ? Optional.empty() : find(account, kind, key, print);
    } catch (SqlFailure failure) {
      throw SqlFailure.isLockTimeout(failure) ? new IdempotencyInProgress() : failure;
    }
  }

  private Optional<String> find(
      String account, String kind, @Nullable String key, String fingerprint) {
    if (key == null) {
      return Optional.empty();
    }
    return sql.first(
        FIND,
        row -> {
          if (!fingerprint.equals(row.getString("request_hash"))) {
            throw new IdempotencyKeyReused(kind.equals(BUSINESS));
          }
          return row.getString("job_id");
        },
        account,
        kind,
        key,
        clock.instant().minus(KEPT));
  }
}
