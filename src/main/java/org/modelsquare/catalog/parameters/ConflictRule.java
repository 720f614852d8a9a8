package org.modelsquare.catalog.parameters;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.modelsquare.core.LocalizedText;

/**
 * A rule between parameters: where every condition holds, the request is refused, or lacks
 * something if the rule names what is then required.
 *
 * @param when allowed values by parameter name; an empty list means that it is present at all
 * @param require parameters that must then be present; empty if the combination is forbidden
 * @param fields the fields at which the message is shown
 * @param message the sentence for people
 */
public record ConflictRule(
    Map<String, List<String>> when,
    List<String> require,
    List<String> fields,
    LocalizedText message) {

  boolean isBrokenBy(ObjectNode request) {
    boolean applies =
        when.entrySet().stream()
            .allMatch(each -> holds(request.get(each.getKey()), each.getValue()));
    return applies && (require.isEmpty() || !require.stream().allMatch(request::has));
  }

  private static boolean holds(@org.jspecify.annotations.Nullable JsonNode value, List<String> in) {
    return value != null && (in.isEmpty() || in.contains(value.asText()));
  }
}
