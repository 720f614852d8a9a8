package org.modelsquare.catalog.parameters;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import java.util.List;

/**
 * On or off.
 *
 * @param info what every parameter has
 */
public record SwitchParameter(ParameterInfo info) implements Parameter {

  @Override
  public String kind() {
    return "switch";
  }

  /** A form sends nothing for a box that is not ticked, so nothing means off. */
  @Override
  public JsonNode read(List<String> raw) {
    return BooleanNode.valueOf(raw.contains("true") || raw.contains("on"));
  }

  @Override
  public String allowed() {
    return "true, false";
  }
}
