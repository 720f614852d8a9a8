package org.modelsquare.jobs;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;
import org.modelsquare.catalog.RequestBody;
import org.modelsquare.catalog.VideoModel;
import org.modelsquare.catalog.parameters.RequestDraft;
import org.modelsquare.core.Language;
import org.modelsquare.pricing.Quote;

/**
 * What somebody wants made, by which model and at which price. Console and API order through this.
 *
 * @param accountId who pays
 * @param model the model
 * @param draft the request, without violations
 * @param quote its price
 * @param language the language of the page or of the account
 * @param origin the door through which it came
 * @param takeOf the job that this one repeats
 * @param idempotencyKey names this order within the account
 */
public record VideoOrder(
    String accountId,
    VideoModel model,
    RequestDraft draft,
    Quote quote,
    Language language,
    JobOrigin origin,
    @Nullable String takeOf,
    @Nullable String idempotencyKey) {

  /** The order with all that the job needs until its end. */
  public JobOrder frozen() {
    return new JobOrder(
        accountId,
        model.id(),
        model.version(),
        model.provider(),
        model.upstreamModel(),
        draft.mode(),
        RequestBody.of(model, draft),
        draft.parameters().toString(),
        quote.version(),
        quote.total(),
        new Formula(quote).json(),
        model.timing().firstPoll(),
        model.timing().interval(),
        model.timing().deadline(),
        draft.seconds() == 0 ? null : Math.toIntExact(draft.seconds()),
        text("aspect_ratio"),
        text("resolution"),
        language,
        origin,
        takeOf,
        idempotencyKey);
  }

  private @Nullable String text(String name) {
    JsonNode value = draft.parameters().get(name);
    return value == null ? null : value.asText();
  }
}
