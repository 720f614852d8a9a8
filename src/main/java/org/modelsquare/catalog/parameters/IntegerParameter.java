package org.modelsquare.catalog.parameters;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A whole number in a range.
 *
 * @param info what every parameter has
 * @param minimum the least allowed
 * @param maximum the most allowed
 */
public record IntegerParameter(ParameterInfo info, long minimum, long maximum)
    implements Parameter {

  private static final int SLIDER_STEPS = 60;

  @Override
  public String kind() {
    return "integer";
  }

  /** True if the range is small enough to be walked by a slider. */
  public boolean isSlider() {
    return maximum - minimum <= SLIDER_STEPS;
  }

  @Override
  public @Nullable JsonNode read(List<String> raw) {
    String text = raw.isEmpty() ? "" : raw.get(raw.size() - 1).strip();
    if (text.isEmpty()) {
      return null;
    }
    try {
      return LongNode.valueOf(Long.parseLong(text));
    } catch (NumberFormatException notANumber) {
      return TextNode.valueOf(text);
    }
  }

  @Override
  public String allowed() {
    return minimum + "–" + maximum;
  }
}
