package org.modelsquare.catalog.parameters;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Addresses of reference images, one a line.
 *
 * @param info what every parameter has
 * @param maxItems the most images
 * @param types allowed formats, such as {@code png}
 * @param maxBytes the most bytes of one image, or 0 if the vendor names no limit
 */
public record ImagesParameter(ParameterInfo info, int maxItems, List<String> types, long maxBytes)
    implements Parameter {

  private static final long MEGABYTE = 1_048_576;

  @Override
  public String kind() {
    return "images";
  }

  @Override
  public @Nullable JsonNode read(List<String> raw) {
    ArrayNode urls = JsonNodeFactory.instance.arrayNode();
    raw.stream()
        .flatMap(String::lines)
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .forEach(urls::add);
    return urls.isEmpty() ? null : urls;
  }

  @Override
  public String allowed() {
    return "≤ " + maxItems;
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
