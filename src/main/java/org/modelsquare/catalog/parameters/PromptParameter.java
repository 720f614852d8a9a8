package org.modelsquare.catalog.parameters;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A long text with a counter.
 *
 * @param info what every parameter has
 * @param maxLength the most code points after normalisation
 */
public record PromptParameter(ParameterInfo info, int maxLength) implements Parameter {

  @Override
  public String kind() {
    return "prompt";
  }

  @Override
  public @Nullable JsonNode read(List<String> raw) {
    String text = PlainText.normalize(String.join("\n", raw));
    return text.isBlank() ? null : TextNode.valueOf(text);
  }

  @Override
  public String allowed() {
    return "≤ " + maxLength;
  }
}
