package org.modelsquare.catalog.parameters;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A short text or one address.
 *
 * @param info what every parameter has
 * @param maxLength the most code points, or 0 for no limit
 */
public record TextParameter(ParameterInfo info, int maxLength) implements Parameter {

  @Override
  public String kind() {
    return "text";
  }

  @Override
  public @Nullable JsonNode read(List<String> raw) {
    String text = PlainText.normalize(String.join("\n", raw)).strip();
    return text.isEmpty() ? null : TextNode.valueOf(text);
  }

  @Override
  public String allowed() {
    return maxLength == 0 ? "" : "≤ " + maxLength;
  }
}
