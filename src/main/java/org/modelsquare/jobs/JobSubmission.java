package org.modelsquare.jobs;

import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import org.modelsquare.core.PublicId;
import org.modelsquare.core.Sql;
import org.modelsquare.credits.CreditLedger;
import org.modelsquare.jobs.lifecycle.JobQueued;

/** Orders a video: key, job, timeline, due row and hold are one transaction. */
@Singleton
public class JobSubmission {

  private final Sql sql;
  private final CreditLedger ledger;
  private final Event<JobQueued> queued;
  private final Clock clock;

  JobSubmission(Sql sql, CreditLedger ledger, Event<JobQueued> queued, Clock clock) {
    this.sql = sql;
    this.ledger = ledger;
    this.queued = queued;
    this.clock = clock;
  }

  /**
   * Places the order, once per idempotency key. Nothing leaves the house before the commit.
   *
   * @throws org.modelsquare.credits.InsufficientCredits if the account cannot pay; the key stays
   *     free then
   * @throws IdempotencyKeyReused if the key was used for another request
   */
  @Transactional
  public JobReceipt submit(JobOrder order) {
    String jobId = PublicId.next("video");
    Instant now = clock.instant();
    Optional<String> earlier = claimKey(order, jobId, now);
    if (earlier.isPresent()) {
      return new JobReceipt(earlier.get(), true);
    }
    insert(jobId, order, now);
    ledger.hold(order.accountId(), jobId, order.amount());
    queued.fire(new JobQueued(jobId));
    return new JobReceipt(jobId, false);
  }

  /** A second order under the same key waits here until the first is committed or rolled back. */
  private Optional<String> claimKey(JobOrder order, String jobId, Instant now) {
    String key = order.idempotencyKey();
    if (key == null) {
      return Optional.empty();
    }
    String hash = hash(order);
    if (sql.update(SubmissionSql.CLAIM_KEY, order.accountId(), key, hash, jobId, now) == 1) {
      return Optional.empty();
    }
    return sql.first(
        SubmissionSql.KEY,
        row -> {
          if (!hash.equals(row.getString("request_hash"))) {
            throw new IdempotencyKeyReused();
          }
          return row.getString("job_id");
        },
        order.accountId(),
        key);
  }

  private void insert(String jobId, JobOrder order, Instant now) {
    sql.update(
        SubmissionSql.INSERT,
        jobId,
        order.accountId(),
        order.modelId(),
        order.descriptorVersion(),
        order.provider(),
        order.upstreamModel(),
        order.mode(),
        order.request(),
        order.parameters(),
        order.priceVersion(),
        order.amount().micros(),
        order.formula(),
        order.firstPoll().toMillis(),
        order.interval().toMillis(),
        order.outputSeconds(),
        order.aspectRatio(),
        order.resolution(),
        order.language().tag(),
        order.origin().code(),
        order.takeOf(),
        now,
        now.plus(order.deadline()));
  }

  private static String hash(JobOrder order) {
    try {
      byte[] text = (order.modelId() + "\n" + order.request()).getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
