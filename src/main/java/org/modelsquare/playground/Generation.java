package org.modelsquare.playground;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.modelsquare.catalog.ModelAvailability;
import org.modelsquare.catalog.VideoModel;
import org.modelsquare.catalog.parameters.RequestDraft;
import org.modelsquare.core.Language;
import org.modelsquare.jobs.JobOrigin;
import org.modelsquare.jobs.JobReceipt;
import org.modelsquare.jobs.JobSubmission;
import org.modelsquare.jobs.VideoOrder;
import org.modelsquare.pricing.Quote;

/** Starts a job from a form. */
@Singleton
class Generation {

  private final JobSubmission submission;
  private final ModelAvailability availability;

  Generation(JobSubmission submission, ModelAvailability availability) {
    this.submission = submission;
    this.availability = availability;
  }

  /**
   * Starts the job.
   *
   * @return empty if the model cannot be used here now, has no price for this request or refuses it
   * @throws org.modelsquare.credits.InsufficientCredits if the account cannot pay
   */
  Optional<JobReceipt> start(
      String accountId,
      VideoModel model,
      RequestDraft draft,
      Language language,
      @Nullable String takeOf,
      @Nullable String idempotencyKey) {
    if (!availability.of(model).isLive() || !draft.isValid()) {
      return Optional.empty();
    }
    Optional<Quote> quote =
        model.priceList().flatMap(list -> list.quote(draft.facts(), draft.seconds()));
    return quote.map(
        price ->
            submission.submit(
                new VideoOrder(
                        accountId,
                        model,
                        draft,
                        price,
                        language,
                        JobOrigin.CONSOLE,
                        takeOf,
                        idempotencyKey)
                    .frozen()));
  }
}
