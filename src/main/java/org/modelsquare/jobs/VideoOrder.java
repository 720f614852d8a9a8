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
 * @param source the door through which it came
 * @param terms what the sender wants to have held to
 * @param takeOf the job that this one repeats
 * @param idempotency what makes it recognizable when it is sent again
 */
public record VideoOrder(
    String accountId,
    VideoModel model,
    RequestDraft draft,
    Quote quote,
    Language language,
    OrderSource source,
    OrderTerms terms,
    @Nullable String takeOf,
    Idempotency idempotency) {

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
        JobPrice.of(quote),
        terms,
        model.timing().firstPoll(),
        model.timing().interval(),
        model.timing().deadline(),
        draft.seconds() == 0 ? null : Math.toIntExact(draft.seconds()),
        text(model.ratioParameter()),
        text("resolution"),
        language,
        source,
        takeOf,
        idempotency);
  }

  private @Nullable String text(String name) {
    JsonNode value = draft.parameters().get(name);
    return value == null ? null : value.asText();
  }
}
