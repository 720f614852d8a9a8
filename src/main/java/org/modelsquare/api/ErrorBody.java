package org.modelsquare.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.core.Response;
import java.util.Objects;

/** Writes a refusal, in the shape of the contract or as a problem of RFC 9457. */
final class ErrorBody {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private ErrorBody() {}

  static String plain(ApiRefusal refusal, String requestId) {
    return plain(refusal, requestId, NODES.objectNode());
  }

  /** Also in the older shape: {@code success} and {@code message} stand outside. */
  static String both(ApiRefusal refusal, String requestId) {
    ObjectNode body = NODES.objectNode();
    body.put("success", false);
    body.put("message", refusal.words());
    return plain(refusal, requestId, body);
  }

  private static String plain(ApiRefusal refusal, String requestId, ObjectNode body) {
    ObjectNode error = NODES.objectNode();
    error.put("code", refusal.code());
    error.put("message", refusal.words());
    error.put("type", refusal.type());
    error.put("param", refusal.param().orElse(null));
    members(refusal, error);
    body.set("error", error);
    faults(refusal, body);
    body.put("request_id", requestId);
    return text(body);
  }

  static String problem(ApiRefusal refusal, String requestId) {
    ObjectNode body = NODES.objectNode();
    body.put("type", "about:blank");
    Response.Status status = Response.Status.fromStatusCode(refusal.status());
    body.put("title", status == null ? refusal.type() : status.getReasonPhrase());
    body.put("status", refusal.status());
    body.put("detail", refusal.words());
    body.put("code", refusal.code());
    body.put("error_type", refusal.type());
    body.put("param", refusal.param().orElse(null));
    members(refusal, body);
    faults(refusal, body);
    body.put("request_id", requestId);
    return text(body);
  }

  private static void members(ApiRefusal refusal, ObjectNode into) {
    refusal.members().forEach((name, value) -> into.set(name, JSON.valueToTree(value)));
  }

  private static void faults(ApiRefusal refusal, ObjectNode into) {
    if (refusal.faults().isEmpty()) {
      return;
    }
    ArrayNode errors = into.putArray("errors");
    for (Fault fault : refusal.faults()) {
      ObjectNode error = errors.addObject();
      error.put("param", fault.param().isEmpty() ? null : fault.param());
      error.put("code", fault.code());
      error.put("message", fault.message());
    }
  }

  private static String text(ObjectNode body) {
    try {
      return Objects.requireNonNull(JSON.writeValueAsString(body));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
