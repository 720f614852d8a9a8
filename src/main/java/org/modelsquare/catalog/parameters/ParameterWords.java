package org.modelsquare.catalog.parameters;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.EnumMap;
import java.util.Map;
import org.modelsquare.core.Language;
import org.modelsquare.core.LocalizedText;

/** Labels and hints: the descriptor's own, else the words shared by all models. */
final class ParameterWords {

  private final JsonNode shared;

  /** With the {@code parameters} object of the shared vocabulary. */
  ParameterWords(JsonNode shared) {
    this.shared = shared;
  }

  LocalizedText label(String name, JsonNode property) {
    return text(property.path("x-label"), shared.path(name).path("label"), "label of " + name);
  }

  LocalizedText help(String name, JsonNode property) {
    return text(property.path("x-help"), shared.path(name).path("help"), "help of " + name);
  }

  LocalizedText value(String name, JsonNode property, String value) {
    JsonNode own = property.path("x-value-labels").path(value);
    JsonNode common = shared.path(name).path("values").path(value);
    return own.isMissingNode() && common.isMissingNode()
        ? LocalizedText.same(value)
        : text(own, common, "value " + value + " of " + name);
  }

  private static LocalizedText text(JsonNode own, JsonNode shared, String what) {
    JsonNode node = own.isMissingNode() ? shared : own;
    Map<Language, String> texts = new EnumMap<>(Language.class);
    for (Language language : Language.values()) {
      texts.put(language, node.path(language.tag()).asText());
    }
    try {
      return new LocalizedText(texts);
    } catch (IllegalArgumentException missing) {
      throw new IllegalArgumentException("The " + what + " lacks a language", missing);
    }
  }
}
