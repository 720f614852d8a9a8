package org.modelsquare.catalog.parameters;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An aspect ratio, drawn in true proportion.
 *
 * @param info what every parameter has
 * @param options the allowed ratios such as {@code 16:9}
 */
public record FrameParameter(ParameterInfo info, List<Option> options) implements Parameter {

  @Override
  public String kind() {
    return "frame";
  }

  @Override
  public @Nullable JsonNode read(List<String> raw) {
    return Options.read(options, raw);
  }

  @Override
  public String allowed() {
    return Options.allowed(options);
  }
}
