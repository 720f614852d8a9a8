package org.modelsquare.api.v1;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;
import org.modelsquare.api.JsonBody;
import org.modelsquare.api.orders.ApiOrder;
import org.modelsquare.api.orders.CanonicalJson;
import org.modelsquare.api.orders.ModelReading.Reading;
import org.modelsquare.api.orders.OrderFields;

/** Reads an order of this dialect. */
final class GenerationRequest {

  private GenerationRequest() {}

  /**
   * The order in a body.
   *
   * @throws org.modelsquare.api.ApiRefusal if it is not a JSON object
   */
  static ApiOrder read(byte[] bytes, @Nullable String idempotencyKey) {
    ObjectNode body = JsonBody.read(bytes);
    String content = "generations\n" + CanonicalJson.of(body);
    return new OrderFields(body)
        .order(idempotencyKey, content, model -> new Reading(body, Synonyms.resolve(model, body)));
  }
}
