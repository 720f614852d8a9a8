package org.modelsquare.jobs;

import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.modelsquare.core.Credits;
import org.modelsquare.core.PublicId;
import org.modelsquare.core.Sql;
import org.modelsquare.credits.CreditLedger;
import org.modelsquare.jobs.lifecycle.JobQueued;
import org.modelsquare.keys.KeySpending;
import org.modelsquare.tracing.Trail;

/** Orders a video: key, price, job, timeline, due row and hold are one transaction. */
@Singleton
public class JobSubmission {

  private final Sql sql;
  private final JobIdempotency idempotency;
  private final UploadUse uploads;
  private final Quotes quotes;
  private final KeySpending spending;
  private final CreditLedger ledger;
  private final Event<JobQueued> queued;
  private final Clock clock;

  JobSubmission(
      Sql sql,
      JobIdempotency idempotency,
      UploadUse uploads,
      Quotes quotes,
      KeySpending spending,
      CreditLedger ledger,
      Event<JobQueued> queued,
      Clock clock) {
    this.sql = sql;
    this.idempotency = idempotency;
    this.uploads = uploads;
    this.quotes = quotes;
    this.spending = spending;
    this.ledger = ledger;
    this.queued = queued;
    this.clock = clock;
  }

  /**
   * Places the order, once per idempotency key. Nothing leaves the house before the commit; of an
   * order that is refused nothing is kept, not even its key.
   *
   * @throws org.modelsquare.credits.InsufficientCredits if the account cannot pay
   * @throws org.modelsquare.keys.SpendLimitExceeded if its key has spent what it may
   * @throws IdempotencyKeyReused if the key was used for another request
   * @throws IdempotencyInProgress if an order under the same key takes long
   * @throws UnknownUpload if it names an image that the account does not have
   * @throws QuoteRefused if the promised price is not for this order
   * @throws PriceAboveLimit if it costs more than the sender allows
   */
  @Transactional
  public JobReceipt submit(JobOrder order) {
    String jobId = PublicId.next("video");
    Optional<String> earlier = idempotency.claim(order, jobId);
    if (earlier.isPresent()) {
      return new JobReceipt(earlier.get(), true);
    }
    uploads.note(order);
    JobPrice price = price(order);
    insert(jobId, order, price);
    String keyId = order.source().keyId();
    if (keyId != null) {
      spending.spend(keyId, jobId, price.amount());
    }
    ledger.hold(order.accountId(), jobId, price.amount());
    queued.fire(new JobQueued(jobId));
    return new JobReceipt(jobId, false);
  }

  private JobPrice price(JobOrder order) {
    String quoteId = order.terms().quoteId();
    JobPrice price =
        quoteId == null ? order.price() : quotes.take(quoteId, order.accountId(), order.request());
    Credits most = order.terms().maxCredits();
    if (most != null && price.amount().compareTo(most) > 0) {
      throw new PriceAboveLimit(price.amount(), most);
    }
    return price;
  }

  private void insert(String jobId, JobOrder order, JobPrice price) {
    Instant now = clock.instant();
    OrderSource source = order.source();
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
        price.version(),
        price.amount().micros(),
        price.formula(),
        order.firstPoll().toMillis(),
        order.interval().toMillis(),
        order.outputSeconds(),
        order.aspectRatio(),
        order.resolution(),
        order.language().tag(),
        source.origin().code(),
        source.keyId(),
        source.clientBusinessId(),
        source.callbackUrl(),
        source.traceId(),
        Trail.begin(jobId),
        order.takeOf(),
        now,
        now.plus(order.deadline()));
  }
}
