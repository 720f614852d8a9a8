package org.modelsquare.catalog.parameters;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.modelsquare.core.LocalizedText;

/** A set with one parameter of each kind, and inputs for it. */
final class SampleParameters {

  private static final ObjectMapper JSON = new ObjectMapper();

  private static final String SCHEMA =
      """
      {"type": "object", "additionalProperties": false, "required": ["prompt"], "properties": {
        "prompt": {"type": "string", "minLength": 1, "maxLength": 10, %1$s},
        "negative_prompt": {"type": "string", "maxLength": 5, %1$s},
        "duration": {"type": "integer", "minimum": 3, "maximum": 15, "default": 5, %1$s},
        "aspect_ratio": {"enum": ["16:9", "9:16"], "default": "16:9",
          "x-modes": ["text_to_video"], %1$s},
        "fps": {"enum": [24, 30], "default": 24, "x-group": "advanced", %1$s},
        "audio": {"type": "boolean", "default": false, %1$s},
        "seed": {"type": "integer", "minimum": 0, "maximum": 2147483647, %1$s},
        "image_urls": {"type": "array", "maxItems": 2, "x-modes": ["image_to_video"],
          "items": {"type": "string", "pattern": "^https://"}, %1$s}
      }}
      """
          .formatted(
              "\"x-label\": {\"en\": \"A\", \"zh-Hans\": \"甲\", \"zh-Hant\": \"甲\"},"
                  + "\"x-help\": {\"en\": \"A\", \"zh-Hans\": \"甲\", \"zh-Hant\": \"甲\"}");

  private SampleParameters() {}

  static ParameterSet set() {
    List<Mode> modes =
        List.of(
            new Mode("text_to_video", List.of()),
            new Mode("image_to_video", List.of("image_urls")));
    List<ConflictRule> rules =
        List.of(
            new ConflictRule(
                Map.of("audio", List.of("true"), "fps", List.of("30")),
                List.of(),
                List.of("audio"),
                LocalizedText.same("forbidden")),
            new ConflictRule(
                Map.of("negative_prompt", List.of()),
                List.of("seed"),
                List.of("seed"),
                LocalizedText.same("required")));
    return new ParameterSchema(json("{}"), OwnAddresses.NONE).read(json(SCHEMA), modes, rules);
  }

  static RequestDraft form(String mode, Map<String, String> fields) {
    Function<String, List<String>> values =
        name -> fields.containsKey(name) ? List.of(fields.getOrDefault(name, "")) : List.of();
    return set().fromForm(mode, values);
  }

  static ObjectNode json(String text) {
    try {
      return (ObjectNode) JSON.readTree(text.replace('\'', '"'));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
