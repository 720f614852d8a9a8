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
   * Starts a job for a form of the console, once for each form and request.
   *
   * @param form names the form that sent the request
   * @return empty if the model cannot be used here now, has no price for this request or refuses it
   * @throws org.modelsquare.credits.InsufficientCredits if the account cannot pay
   */
  public Optional<JobReceipt> start(
      String accountId,
      VideoModel model,
      RequestDraft draft,
      Language language,
      @Nullable String takeOf,
      @Nullable String form) {
    String request = RequestBody.of(model, draft);
    Idempotency idempotency =
        Idempotency.of(FormKey.of(form, request), model.id() + "\n" + request);
    return start(
        accountId,
        model,
        draft,
        language,
        OrderSource.CONSOLE,
        OrderTerms.NONE,
        takeOf,
        idempotency);
  }

  /**
   * Starts the job, once for each idempotency key and client's own id.
   *
   * @return empty if the model cannot be used here now, has no price for this request or refuses it
   * @throws org.modelsquare.credits.InsufficientCredits if the account cannot pay
   */
  public Optional<JobReceipt> start(
      String accountId,
      VideoModel model,
      RequestDraft draft,
      Language language,
      OrderSource source,
      OrderTerms terms,
      @Nullable String takeOf,
      Idempotency idempotency) {
    if (!draft.isValid()) {
      return Optional.empty();
    }
    return quote(model, draft)
        .map(
            price ->
                submission.submit(
                    new VideoOrder(
                            accountId,
                            model,
                            draft,
                            price,
                            language,
                            source,
                            terms,
                            takeOf,
                            idempotency)
                        .frozen()));
  }

  /** What a request would cost now; empty if the model cannot be used here or has no price. */
  public Optional<Quote> quote(VideoModel model, RequestDraft draft) {
    return availability.of(model).isLive()
        ? model.priceList().flatMap(list -> list.quote(draft.facts(), draft.seconds()))
        : Optional.empty();
  }
}
