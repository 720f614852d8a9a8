package org.modelsquare.catalog.parameters;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.modelsquare.core.LocalizedText;

/** Makes the parameter that fits one property of a descriptor's schema. */
final class ParameterReader {

  private static final int DEFAULT_IMAGES = 1;

  private final ParameterWords words;

  ParameterReader(ParameterWords words) {
    this.words = words;
  }

  Parameter read(String name, JsonNode property, boolean required) {
    ParameterInfo info = info(name, property, required);
    return switch (kind(name, property)) {
      case "prompt" -> new PromptParameter(info, property.path("maxLength").asInt());
      case "text" -> new TextParameter(info, property.path("maxLength").asInt(0));
      case "choice" -> new ChoiceParameter(info, options(name, property));
      case "frame" -> new FrameParameter(info, options(name, property));
      case "switch" -> new SwitchParameter(info);
      case "integer" ->
          new IntegerParameter(
              info, property.path("minimum").asLong(), property.path("maximum").asLong());
      case "images" ->
          new ImagesParameter(
              info,
              property.path("maxItems").asInt(DEFAULT_IMAGES),
              property.path("type").asText().equals("string"),
              texts(property.path("x-media").path("types")),
              property.path("x-media").path("max_bytes").asLong(0));
      default -> throw new IllegalArgumentException("Unknown x-kind of " + name);
    };
  }

  private static String kind(String name, JsonNode property) {
    if (property.has("x-kind")) {
      return property.get("x-kind").asText();
    }
    if (property.has("enum")) {
      return name.equals("aspect_ratio") ? "frame" : "choice";
    }
    return switch (property.path("type").asText()) {
      case "boolean" -> "switch";
      case "integer" -> "integer";
      case "array" -> "images";
      default -> name.equals("prompt") ? "prompt" : "text";
    };
  }

  private ParameterInfo info(String name, JsonNode property, boolean required) {
    Set<String> modes = new HashSet<>(texts(property.path("x-modes")));
    return new ParameterInfo(
        name,
        property.path("type").asText(),
        words.label(name, property),
        words.help(name, property),
        required,
        property.get("default"),
        Set.copyOf(modes),
        property.path("x-group").asText().equals("advanced"),
        property.path("x-planned").asBoolean(false));
  }

  private List<Option> options(String name, JsonNode property) {
    List<Option> options = new ArrayList<>();
    for (JsonNode value : property.path("enum")) {
      LocalizedText label = words.value(name, property, value.asText());
      options.add(new Option(value, label));
    }
    return options;
  }

  private static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(each -> texts.add(each.asText()));
    return texts;
  }
}
