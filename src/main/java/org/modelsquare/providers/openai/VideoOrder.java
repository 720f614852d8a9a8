package org.modelsquare.providers.openai;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.modelsquare.providers.RemoteSubmission;
import org.modelsquare.upstream.Wire;

/**
 * The body of an order, made from our parameters. What has no counterpart is refused by name.
 *
 * @param json as it is sent
 */
record VideoOrder(String json) {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  /** The names under which a model of ours takes its one image. */
  private static final List<String> IMAGES =
      List.of("image_urls", "reference_images", "images", "image");

  /**
   * The order that a submission asks for.
   *
   * @throws IllegalArgumentException with what this API has no place for
   */
  static VideoOrder of(RemoteSubmission submission) {
    ObjectNode left = parameters(submission);
    ObjectNode order = MAPPER.createObjectNode().put("model", submission.upstreamModel());
    take(left, "prompt").ifPresent(prompt -> order.put("prompt", prompt.asText()));
    take(left, "duration").ifPresent(length -> order.put("seconds", seconds(length)));
    size(left).ifPresent(size -> order.put("size", size));
    for (String name : IMAGES) {
      take(left, name)
          .flatMap(value -> image(name, value))
          .ifPresent(
              url -> {
                if (order.has("input_reference")) {
                  throw refused(name);
                }
                order.putObject("input_reference").put("image_url", url);
              });
    }
    if (left.fieldNames().hasNext()) {
      throw refused(left.fieldNames().next());
    }
    return new VideoOrder(order.toString());
  }

  /** A text there, a number here. */
  private static String seconds(JsonNode length) {
    if (!length.canConvertToExactIntegral()) {
      throw refused("duration");
    }
    return length.decimalValue().toBigInteger().toString();
  }

  private static Optional<String> size(ObjectNode left) {
    Optional<JsonNode> size = take(left, "size");
    Optional<JsonNode> ratio = take(left, "aspect_ratio");
    Optional<JsonNode> resolution = take(left, "resolution");
    if (size.isPresent()) {
      if (ratio.isPresent() || resolution.isPresent()) {
        throw refused("size together with aspect_ratio or resolution");
      }
      return Optional.of(FrameSize.of(size.get().asText()).orElseThrow(refusal("size")));
    }
    if (ratio.isEmpty() && resolution.isEmpty()) {
      return Optional.empty();
    }
    // One without the other would leave the choice to a default that nobody has stated.
    JsonNode across = ratio.orElseThrow(refusal("resolution without aspect_ratio"));
    JsonNode lines = resolution.orElseThrow(refusal("aspect_ratio without resolution"));
    return Optional.of(
        FrameSize.of(across.asText(), lines.asText())
            .orElseThrow(refusal("aspect_ratio or resolution")));
  }

  /** At most one image is taken. */
  private static Optional<String> image(String name, JsonNode value) {
    if (value.isArray() && value.isEmpty()) {
      return Optional.empty();
    }
    JsonNode one = value.isArray() && value.size() == 1 ? value.get(0) : value;
    return Optional.of(Wire.address(one).orElseThrow(refusal(name)).toString());
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
    throw refused("parameters that are no object");
  }

  private static Optional<JsonNode> take(ObjectNode from, String name) {
    JsonNode value = from.remove(name);
    return value == null || value.isNull() ? Optional.empty() : Optional.of(value);
  }

  private static Supplier<IllegalArgumentException> refusal(String what) {
    return () -> refused(what);
  }

  private static IllegalArgumentException refused(String what) {
    return new IllegalArgumentException(what);
  }
}
