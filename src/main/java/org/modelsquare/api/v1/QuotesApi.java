package org.modelsquare.api.v1;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.modelsquare.api.Caller;
import org.modelsquare.api.orders.OrderRefusals;
import org.modelsquare.api.orders.ParameterNames;
import org.modelsquare.api.orders.VideoOrdering;
import org.modelsquare.api.orders.VideoOrdering.RequestedVideo;
import org.modelsquare.catalog.RequestBody;
import org.modelsquare.core.Credits;
import org.modelsquare.jobs.Generation;
import org.modelsquare.jobs.JobPrice;
import org.modelsquare.jobs.Quotes;
import org.modelsquare.jobs.Quotes.PromisedQuote;
import org.modelsquare.pricing.Quote;

/** The price of a request, promised for ten minutes, without ordering anything. */
@Path("/v1/videos/quote")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Prices")
@Blocking
public class QuotesApi {

  private final VideoOrdering ordering;
  private final Generation generation;
  private final Quotes quotes;
  private final Caller caller;

  QuotesApi(VideoOrdering ordering, Generation generation, Quotes quotes, Caller caller) {
    this.ordering = ordering;
    this.generation = generation;
    this.quotes = quotes;
    this.caller = caller;
  }

  /** Takes the very body of a submission and promises its price. */
  @POST
  @RolesAllowed("videos:read")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(operationId = "createVideoQuote", summary = "Price a request without submitting it")
  public ObjectNode quote(byte[] body) {
    caller.sent(body);
    RequestedVideo video = ordering.read(GenerationRequest.read(body, null), ParameterNames.OURS);
    Quote quote =
        generation
            .quote(video.model(), video.draft())
            .orElseThrow(() -> OrderRefusals.unpriced(video.model()));
    PromisedQuote promised =
        quotes.promise(
            caller.accountId(), RequestBody.of(video.model(), video.draft()), JobPrice.of(quote));
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    answer.put("object", "video.quote");
    answer.put("quote_id", promised.id());
    answer.put("model", video.model().id());
    answer.put("credits", quote.total().toString());
    answer.put("cost_usd", quote.total().usd());
    answer.put("expires_at", promised.expiresAt().getEpochSecond());
    answer.put("price_version", quote.version());
    breakdown(answer.putArray("breakdown"), quote);
    return answer;
  }

  private static void breakdown(ArrayNode lines, Quote quote) {
    if (quote.isPerSecond()) {
      line(lines, "second", quote.seconds(), quote.perSecond());
    }
    if (quote.isPerRequest()) {
      line(lines, "request", 1, quote.perRequest());
    }
    if (quote.isMinimum()) {
      lines.addObject().put("unit", "minimum").put("credits", quote.minimum().toString());
    }
  }

  private static void line(ArrayNode lines, String unit, long quantity, Credits each) {
    lines
        .addObject()
        .put("unit", unit)
        .put("quantity", quantity)
        .put("unit_credits", each.toString())
        .put("credits", each.times(quantity).toString());
  }
}
