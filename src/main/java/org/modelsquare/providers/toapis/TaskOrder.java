package org.modelsquare.providers.toapis;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.modelsquare.providers.RemoteSubmission;
import org.modelsquare.upstream.RemoteId;

/**
 * The body of an order. Our parameters have the contract's names, so they stand in it as they are.
 *
 * @param json as it is sent
 */
record TaskOrder(String json) {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  /** What the contract keeps for itself. */
  private static final Set<String> RESERVED =
      Set.of(
          "model",
          "client_business_id",
          "callback_url",
          "metadata",
          "quote_id",
          "max_credits",
          "trace_id");

  /**
   * The order that a submission asks for.
   *
   * @param callback where to call back; null for nowhere
   * @throws IllegalArgumentException if the contract has no place for something in it
   */
  static TaskOrder of(RemoteSubmission submission, @Nullable URI callback) {
    if (!RemoteId.isCautious(submission.reference())) {
      throw new IllegalArgumentException("a reference that cannot be looked up");
    }
    ObjectNode order = MAPPER.createObjectNode().put("model", submission.upstreamModel());
    parameters(submission)
        .fields()
        .forEachRemaining(
            field -> {
              if (RESERVED.contains(field.getKey())) {
                throw new IllegalArgumentException("the parameter " + field.getKey());
              }
              order.set(field.getKey(), field.getValue());
            });
    order.put("client_business_id", submission.reference());
    if (callback != null) {
      order.put("callback_url", callback.toString());
    }
    return new TaskOrder(order.toString());
  }

  private static ObjectNode parameters(RemoteSubmission submission) {
    try {
      JsonNode read = MAPPER.readTree(submission.parameters());
      if (read instanceof ObjectNode object) {
        return object;
      }
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("parameters that are no JSON", e);
    }
    throw new IllegalArgumentException("parameters that are no object");
  }
}
