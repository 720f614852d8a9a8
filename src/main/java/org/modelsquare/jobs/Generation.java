package org.modelsquare.jobs;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.modelsquare.catalog.ModelAvailability;
import org.modelsquare.catalog.RequestBody;
import org.modelsquare.catalog.VideoModel;
import org.modelsquare.catalog.parameters.RequestDraft;
import org.modelsquare.core.Language;
import org.modelsquare.pricing.Quote;

/** Orders a video from a model: the one way for pages and programs. */
@Singleton
public class Generation {

  private final JobSubmission submission;
  private final ModelAvailability availability;

  Generation(JobSubmission submission, ModelAvailability availability) {
    this.submission = submission;
    this.availability = availability;
  }

  /**
   * Starts the job, once for each idempotency key, or for each key and request where a form of the
   * console sent it.
   *
   * @return empty if the model cannot be used here now, has no price for this request or refuses it
   * @throws org.modelsquare.credits.InsufficientCredits if the account cannot pay
   */
  public Optional<JobReceipt> start(
      String accountId,
      VideoModel model,
      RequestDraft draft,
      Language language,
      JobOrigin origin,
      @Nullable String takeOf,
      @Nullable String idempotencyKey) {
    if (!availability.of(model).isLive() || !draft.isValid()) {
      return Optional.empty();
    }
    Optional<Quote> quote =
        model.priceList().flatMap(list -> list.quote(draft.facts(), draft.seconds()));
    String key =
        origin == JobOrigin.CONSOLE
            ? FormKey.of(idempotencyKey, RequestBody.of(model, draft))
            : idempotencyKey;
    return quote.map(
        price ->
            submission.submit(
                new VideoOrder(accountId, model, draft, price, language, origin, takeOf, key)
                    .frozen()));
  }
}
