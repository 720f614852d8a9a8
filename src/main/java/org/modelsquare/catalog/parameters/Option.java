package org.modelsquare.catalog.parameters;

import com.fasterxml.jackson.databind.JsonNode;
import org.modelsquare.core.LocalizedText;

/**
 * One allowed value.
 *
 * @param json the value as it stands in a request
 * @param label the value in words
 */
public record Option(JsonNode json, LocalizedText label) {

  /** The value as a form sends it. */
  public String value() {
    return json.asText();
  }
}
