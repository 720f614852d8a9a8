package org.modelsquare.catalog.parameters;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Addresses of reference images, one a line.
 *
 * @param info what every parameter has
 * @param maxItems the most images
 * @param single true if the value is one address and not a list
 * @param types allowed formats, such as {@code png}
 * @param maxBytes the most bytes of one image, or 0 if the vendor names no limit
 */
public record ImagesParameter(
    ParameterInfo info, int maxItems, boolean single, List<String> types, long maxBytes)
    implements Parameter {

  private static final long MEGABYTE = 1_048_576;

  @Override
  public String kind() {
    return "images";
  }

  @Override
  public @Nullable JsonNode read(List<String> raw) {
    List<String> urls = lines(raw);
    if (urls.isEmpty()) {
      return null;
    }
    if (single) {
      return TextNode.valueOf(String.join("\n", urls));
    }
    ArrayNode array = JsonNodeFactory.instance.arrayNode();
    urls.forEach(array::add);
    return array;
  }

  /** The addresses in what a form sent. */
  public static List<String> lines(List<String> raw) {
    return raw.stream()
        .flatMap(String::lines)
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .toList();
  }

  @Override
  public String allowed() {
    return single ? "" : "≤ " + maxItems;
  }

  /** The formats for people, such as {@code JPEG, PNG}. */
  public String formats() {
    return String.join(", ", types).toUpperCase(java.util.Locale.ROOT);
  }

  /** The size limit in megabytes, or 0. */
  public long megabytes() {
    return maxBytes / MEGABYTE;
  }
}
