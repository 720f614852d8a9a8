package org.modelsquare.catalog.parameters;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One of a few values, text or numbers.
 *
 * @param info what every parameter has
 * @param options the allowed values in order
 */
public record ChoiceParameter(ParameterInfo info, List<Option> options) implements Parameter {

  @Override
  public String kind() {
    return "choice";
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
