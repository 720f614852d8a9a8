package org.modelsquare.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.modelsquare.core.Language;
import org.modelsquare.core.LocalizedText;

/**
 * Strict access to a part of a descriptor: what is asked for must be there.
 *
 * @param node the part
 */
record Descriptor(JsonNode node) {

  boolean has(String name) {
    return node.hasNonNull(name);
  }

  JsonNode node(String name) {
    JsonNode child = node.get(name);
    if (child == null || child.isNull()) {
      throw new IllegalArgumentException("The descriptor lacks " + name + " in " + excerpt());
    }
    return child;
  }

  Descriptor child(String name) {
    return new Descriptor(node(name));
  }

  String text(String name) {
    JsonNode value = node(name);
    if (!value.isValueNode() || value.asText().isBlank()) {
      throw new IllegalArgumentException(name + " is no text in " + excerpt());
    }
    return value.asText();
  }

  List<String> texts(String name) {
    List<String> texts = new ArrayList<>();
    node.path(name).forEach(each -> texts.add(each.asText()));
    return List.copyOf(texts);
  }

  <T> List<T> list(String name, Function<Descriptor, T> read) {
    List<T> list = new ArrayList<>();
    node.path(name).forEach(each -> list.add(read.apply(new Descriptor(each))));
    return List.copyOf(list);
  }

  /** Allowed values by parameter; {@code present} becomes an empty list. */
  Map<String, List<String>> conditions(String name) {
    Map<String, List<String>> conditions = new LinkedHashMap<>();
    Descriptor part = new Descriptor(node.path(name));
    part.node().fieldNames().forEachRemaining(key -> conditions.put(key, part.texts(key)));
    return conditions;
  }

  /** {@code 5s}, {@code 10m} or {@code 2h}. */
  Duration duration(String name) {
    return Duration.parse("PT" + text(name).toUpperCase(Locale.ROOT));
  }

  LocalizedText localized(String name) {
    Descriptor part = child(name);
    Map<Language, String> texts = new EnumMap<>(Language.class);
    for (Language language : Language.values()) {
      texts.put(language, part.text(language.tag()));
    }
    return new LocalizedText(texts);
  }

  private String excerpt() {
    String text = node.toString();
    return text.length() > 120 ? text.substring(0, 120) + "…" : text;
  }
}
