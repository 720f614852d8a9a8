package org.modelsquare.guide;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.modelsquare.snippets.Snippet;

/**
 * Answers of the API as examples.
 *
 * @param model id of the model that they are about
 * @param origin where people reach this instance
 * @param credits what the example costs; empty where no price is known
 * @param usd the same in US dollars
 */
record ContractExamples(String model, String origin, String credits, String usd) {

  private static final ObjectWriter WRITER = new ObjectMapper().writerWithDefaultPrettyPrinter();
  private static final String ID = "video_01K8SGYNNNVBQTXNR4MM964S7K";
  private static final long CREATED = 1_768_380_224;
  private static final long ENDED = 1_768_380_310;
  private static final long DAY = 86_400;

  /** The task object in one state. */
  Snippet task(String status) {
    ObjectNode task = object();
    task.put("id", ID);
    task.put("client_business_id", "order_1");
    task.put("object", "generation.task");
    task.put("model", model);
    task.put("status", status);
    task.put("progress", status.equals("completed") ? 100 : 0);
    task.put("created_at", CREATED);
    task.putObject("metadata").put("aspect_ratio", "16:9");
    switch (status) {
      case "completed" -> complete(task);
      case "failed" ->
          task.put("completed_at", ENDED)
              .putObject("error")
              .put("code", "generation_failed")
              .put("message", "The provider could not make the video. Nothing was charged.");
      default -> {}
    }
    task.set("billing", billing(status));
    return json(task);
  }

  /** An error of the contract. */
  static Snippet error() {
    ObjectNode body = object();
    body.putObject("error")
        .put("code", "invalid_request")
        .put("message", "'duration' must be at most 15.")
        .put("type", "invalid_request_error")
        .put("param", "duration");
    body.putArray("errors")
        .addObject()
        .put("param", "duration")
        .put("code", "too_large")
        .put("message", "'duration' must be at most 15.");
    body.put("request_id", "req_01K8SGYNNNVBQTXNR4MM964S7K");
    return json(body);
  }

  private void complete(ObjectNode task) {
    task.put("completed_at", ENDED).put("expires_at", ENDED + DAY);
    ObjectNode result = task.putObject("result").put("type", "video");
    result
        .putArray("data")
        .addObject()
        .put("url", origin + "/media/01K8SH1Q2N…?expires=…&signature=…")
        .put("format", "mp4");
  }

  private ObjectNode billing(String status) {
    String word =
        switch (status) {
          case "completed" -> "settled";
          case "failed", "canceled" -> "refunded";
          default -> "pending";
        };
    return object().put("status", word).put("credits", credits).put("cost_usd", usd);
  }

  private static Snippet json(ObjectNode node) {
    try {
      return Snippet.of("json", "JSON", WRITER.writeValueAsString(node).replace("\" : ", "\": "));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }
}
