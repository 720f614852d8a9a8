package org.modelsquare.api.orders;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.modelsquare.api.ApiRefusal;
import org.modelsquare.api.Caller;
import org.modelsquare.catalog.VideoModel;
import org.modelsquare.catalog.parameters.RequestDraft;
import org.modelsquare.core.Language;
import org.modelsquare.credits.InsufficientCredits;
import org.modelsquare.jobs.Generation;
import org.modelsquare.jobs.Idempotency;
import org.modelsquare.jobs.IdempotencyInProgress;
import org.modelsquare.jobs.IdempotencyKeyReused;
import org.modelsquare.jobs.JobIdempotency;
import org.modelsquare.jobs.JobOrigin;
import org.modelsquare.jobs.JobReceipt;
import org.modelsquare.jobs.JobView;
import org.modelsquare.jobs.Jobs;
import org.modelsquare.jobs.OrderSource;
import org.modelsquare.jobs.OrderTerms;
import org.modelsquare.jobs.PriceAboveLimit;
import org.modelsquare.jobs.QuoteRefused;
import org.modelsquare.jobs.UnknownUpload;
import org.modelsquare.keys.SpendLimitExceeded;

/** Places a program's order through the same use case as the console. */
@Singleton
public class VideoOrdering {

  private final Generation generation;
  private final JobIdempotency idempotency;
  private final Jobs jobs;
  private final OrderableModels models;
  private final CallbackRule callbacks;
  private final Caller caller;

  VideoOrdering(
      Generation generation,
      JobIdempotency idempotency,
      Jobs jobs,
      OrderableModels models,
      CallbackRule callbacks,
      Caller caller) {
    this.generation = generation;
    this.idempotency = idempotency;
    this.jobs = jobs;
    this.models = models;
    this.callbacks = callbacks;
    this.caller = caller;
  }

  /**
   * Places the order once and finds the job that it made, now or before.
   *
   * @throws ApiRefusal for everything that keeps it from being placed
   */
  public Placed place(ApiOrder order, ParameterNames names) {
    Idempotency same = Idempotency.of(order.idempotencyKey(), order.content());
    try {
      Optional<String> earlier =
          idempotency.earlier(caller.accountId(), same, order.clientBusinessId());
      if (earlier.isPresent()) {
        return placed(new JobReceipt(earlier.get(), true));
      }
      return placed(start(order, names, same));
    } catch (IdempotencyKeyReused reused) {
      throw OrderRefusals.of(reused);
    } catch (IdempotencyInProgress busy) {
      throw OrderRefusals.of(busy);
    } catch (InsufficientCredits tooFew) {
      throw OrderRefusals.of(tooFew);
    } catch (QuoteRefused refused) {
      throw OrderRefusals.of(refused);
    } catch (PriceAboveLimit above) {
      throw OrderRefusals.of(above);
    } catch (SpendLimitExceeded spent) {
      throw OrderRefusals.of(spent);
    } catch (UnknownUpload unknown) {
      new Violations(names).add(unknown.violations()).refuse();
      throw unknown;
    }
  }

  /**
   * The model and the request to it.
   *
   * @throws ApiRefusal if the model cannot be used, or naming every field that is wrong
   */
  public RequestedVideo read(ApiOrder order, ParameterNames names) {
    if (order.model().isEmpty()) {
      new Violations(names).add(order.violations()).refuse();
    }
    VideoModel model = models.find(order.model());
    ModelReading.Reading read = order.reading().of(model);
    RequestDraft draft = model.parameters().fromJson(read.parameters());
    new Violations(names).add(order.violations()).add(read.violations()).add(draft).refuse();
    return new RequestedVideo(model, draft);
  }

  private JobReceipt start(ApiOrder order, ParameterNames names, Idempotency same) {
    RequestedVideo video = read(order, names);
    VideoModel model = video.model();
    callbacks.check(order.callbackUrl());
    return generation
        .start(
            caller.accountId(),
            model,
            video.draft(),
            Language.EN,
            new OrderSource(
                JobOrigin.API,
                caller.key().id(),
                order.clientBusinessId(),
                order.callbackUrl(),
                order.traceId()),
            new OrderTerms(order.quoteId(), order.maxCredits()),
            null,
            same)
        .orElseThrow(() -> OrderRefusals.unpriced(model));
  }

  private Placed placed(JobReceipt receipt) {
    JobView job =
        jobs.find(caller.accountId(), receipt.jobId()).orElseThrow(OrderRefusals::deletedSince);
    caller.about(job.id());
    if (!receipt.replayed()) {
      caller.spent(job.amount());
    }
    return new Placed(job, receipt.replayed());
  }

  /** A request that the model accepts. */
  public record RequestedVideo(VideoModel model, RequestDraft draft) {}

  /**
   * A placed order.
   *
   * @param replayed true if it was placed before
   */
  public record Placed(JobView job, boolean replayed) {}
}
