package org.modelsquare.api.v1;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.modelsquare.api.Caller;
import org.modelsquare.api.orders.PageLimit;
import org.modelsquare.api.orders.ParameterNames;
import org.modelsquare.api.orders.Violations;
import org.modelsquare.catalog.Catalog;
import org.modelsquare.catalog.VideoModel;
import org.modelsquare.core.Violation;

/** The price list: a catalog of unit prices. What a request costs is said by a quote. */
@Path("/v1/pricing")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Models and prices")
@PermitAll
public class PricingApi {

  private final Catalog catalog;
  private final Caller caller;

  PricingApi(Catalog catalog, Caller caller) {
    this.catalog = catalog;
    this.caller = caller;
  }

  /** The prices of all models, or of one. */
  @GET
  @ResponseHeader(name = "Cache-Control", value = "private, no-store")
  @Operation(operationId = "listPrices", summary = "List prices")
  public ObjectNode list(
      @RestQuery @Nullable String model,
      @RestQuery @Nullable String type,
      @RestQuery @Nullable String after,
      @RestQuery @Nullable String limit) {
    List<Violation> violations = new ArrayList<>();
    int most = PageLimit.read(limit, violations);
    new Violations(ParameterNames.OURS).add(violations).refuse();
    List<VideoModel> asked = asked(model, type, after);
    List<VideoModel> page = asked.subList(0, Math.min(most, asked.size()));
    ObjectNode list = JsonNodeFactory.instance.objectNode();
    list.put("object", "list").put("currency", "USD").put("credits_per_usd", 200);
    ArrayNode data = list.putArray("data");
    for (VideoModel each : page) {
      ObjectNode row = data.addObject();
      row.put("id", each.id()).put("type", "video");
      each.priceList().ifPresent(prices -> row.put("price_version", prices.version()));
      row.set("prices", PriceRows.of(each));
    }
    boolean more = page.size() < asked.size();
    list.put("has_more", more);
    list.put("next_after", more ? page.get(page.size() - 1).id() : null);
    return list;
  }

  private List<VideoModel> asked(
      @Nullable String model, @Nullable String type, @Nullable String after) {
    if (!ModelObject.isOurs(type)) {
      return List.of();
    }
    List<VideoModel> all =
        catalog.all().stream()
            .filter(each -> isOpen(each))
            .filter(each -> model == null || catalog.find(model).filter(each::equals).isPresent())
            .toList();
    if (after == null) {
      return all;
    }
    List<String> ids = all.stream().map(VideoModel::id).toList();
    return all.subList(ids.indexOf(after) + 1, all.size());
  }

  /** A key sees what it may use. */
  private boolean isOpen(VideoModel model) {
    return !caller.isKnown() || caller.key().mayUse(model.id());
  }
}
