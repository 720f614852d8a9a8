package org.modelsquare.api.mcp;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkiverse.mcp.server.Tool;
import io.quarkiverse.mcp.server.Tool.Annotations;
import io.quarkiverse.mcp.server.ToolArg;
import io.quarkiverse.mcp.server.ToolResponse;
import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.modelsquare.api.AgentCall;
import org.modelsquare.api.ApiRefusal;
import org.modelsquare.api.v1.GenerationsApi;
import org.modelsquare.api.v1.ModelsApi;
import org.modelsquare.api.v1.QuotesApi;

/**
 * What an agent can do here. Each tool is the call of the HTTP API that does the same, with its
 * scopes, limits, prices and refusals; the answers are its JSON.
 */
@Singleton
@Blocking
public class VideoTools {

  private static final String PARAMETERS =
      "The model's own parameters by their names in list_models, such as {\"duration\": 5}.";
  private static final String KEY =
      "Your own name for this order, up to 255 characters. The same order sent again under it"
          + " makes no second video and costs nothing more.";

  private final ModelsApi models;
  private final QuotesApi quotes;
  private final GenerationsApi generations;
  private final AgentCall call;
  private final ObjectMapper json;

  VideoTools(
      ModelsApi models,
      QuotesApi quotes,
      GenerationsApi generations,
      AgentCall call,
      ObjectMapper json) {
    this.models = models;
    this.quotes = quotes;
    this.generations = generations;
    this.call = call;
    this.json = json;
  }

  /** The models with what they accept and cost. */
  @Tool(
      name = "list_models",
      description =
          "Lists the video models with their parameters (JSON Schema), prices in credits and"
              + " status. Only models whose status is live take orders.",
      annotations = @Annotations(readOnlyHint = true, openWorldHint = false))
  public ToolResponse listModels() {
    return answer(() -> models.list(null));
  }

  /** The price of an order that is not placed. */
  @Tool(
      name = "quote_video",
      description = "Prices an order without placing it. Nothing is charged.",
      annotations = @Annotations(readOnlyHint = true, openWorldHint = false))
  public ToolResponse quote(
      @ToolArg(description = "A model's id.") String model,
      @ToolArg(description = "What is to be seen.") String prompt,
      @ToolArg(description = PARAMETERS, required = false)
          Optional<Map<String, Object>> parameters) {
    return answer(() -> quotes.quote(body(model, prompt, parameters)));
  }

  /** Orders a video. */
  @Tool(
      name = "create_video",
      description =
          "Orders a video. Its price in credits is held now, and charged only when the video is"
              + " stored here; else all comes back. Answers the task at once: ask get_video until"
              + " its status is completed, failed or canceled.",
      annotations = @Annotations(destructiveHint = false, idempotentHint = false))
  public ToolResponse create(
      @ToolArg(description = "A model's id.") String model,
      @ToolArg(description = "What is to be seen.") String prompt,
      @ToolArg(description = PARAMETERS, required = false) Optional<Map<String, Object>> parameters,
      @ToolArg(name = "idempotency_key", description = KEY, required = false)
          Optional<String> key) {
    return answer(
        () -> {
          call.countOrder();
          byte[] order = body(model, prompt, parameters);
          return generations.submit(order, key.orElse(null)).getEntity();
        });
  }

  /** How a task stands. */
  @Tool(
      name = "get_video",
      description =
          "Looks at a task: status, progress, cost, and the video's address once it is completed.",
      annotations = @Annotations(readOnlyHint = true, openWorldHint = false))
  public ToolResponse find(@ToolArg(description = "The task's id.") String id) {
    return answer(() -> generations.find(id));
  }

  /** Calls a task off. */
  @Tool(
      name = "cancel_video",
      description =
          "Calls a task off while that is possible. Its credits are back when this answers.",
      annotations = @Annotations(destructiveHint = true, idempotentHint = true))
  public ToolResponse cancel(@ToolArg(description = "The task's id.") String id) {
    return answer(() -> generations.cancel(id));
  }

  /** A refusal is an answer too: the agent is to read it and to correct itself. */
  private ToolResponse answer(Supplier<Object> work) {
    try {
      return ToolResponse.success(call.answer(work));
    } catch (ApiRefusal refusal) {
      return ToolResponse.error(call.words(refusal));
    }
  }

  private byte[] body(String model, String prompt, Optional<Map<String, Object>> parameters) {
    ObjectNode body = json.createObjectNode();
    parameters.ifPresent(each -> body.setAll((ObjectNode) json.valueToTree(each)));
    body.put("model", model).put("prompt", prompt);
    return body.toString().getBytes(StandardCharsets.UTF_8);
  }
}
