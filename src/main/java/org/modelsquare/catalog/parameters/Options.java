package org.modelsquare.catalog.parameters;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reading and writing of a list of allowed values. */
final class Options {

  private Options() {}

  static @Nullable JsonNode read(List<Option> options, List<String> raw) {
    String text = raw.isEmpty() ? "" : raw.get(raw.size() - 1).strip();
    if (text.isEmpty()) {
      return null;
    }
    return options.stream()
        .filter(option -> option.value().equals(text))
        .map(Option::json)
        .findFirst()
        .orElseGet(() -> TextNode.valueOf(text));
  }

  static String allowed(List<Option> options) {
    return options.stream().map(Option::value).collect(Collectors.joining(", "));
  }
}
