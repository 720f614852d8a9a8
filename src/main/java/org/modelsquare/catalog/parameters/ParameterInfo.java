package org.modelsquare.catalog.parameters;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.modelsquare.core.LocalizedText;

/**
 * What every kind of parameter has.
 *
 * @param name the name in the request body
 * @param type the JSON type, such as {@code integer}
 * @param label its name for people
 * @param help what it does, in one sentence
 * @param required true if the schema asks for it
 * @param defaultValue what is sent when nothing was chosen; null if then nothing is sent
 * @param modes the modes to which it applies; empty for all
 * @param advanced true if it stands among the advanced options
 * @param planned true if the vendor has not confirmed it
 */
public record ParameterInfo(
    String name,
    String type,
    LocalizedText label,
    LocalizedText help,
    boolean required,
    @Nullable JsonNode defaultValue,
    Set<String> modes,
    boolean advanced,
    boolean planned) {

  /** The default as text for the parameter table; empty if there is none. */
  public String defaultText() {
    return defaultValue == null ? "" : defaultValue.asText();
  }
}
