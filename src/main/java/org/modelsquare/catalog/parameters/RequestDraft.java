package org.modelsquare.catalog.parameters;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.modelsquare.core.Violation;

/**
 * A request as far as it can be read from an input, and what is wrong with it.
 *
 * @param mode the mode of the request
 * @param parameters the request's parameters in the schema's order, defaults filled in
 * @param violations what the schema refuses; empty for a request that can be submitted
 * @param conflicts the rules between parameters that it breaks
 */
public record RequestDraft(
    String mode, ObjectNode parameters, List<Violation> violations, List<ConflictRule> conflicts) {

  private static final String MODE = "$mode";
  private static final String DURATION = "duration";

  /** True if the model accepts it. */
  public boolean isValid() {
    return violations.isEmpty() && conflicts.isEmpty();
  }

  /** The same with more that is wrong. */
  public RequestDraft with(List<Violation> more) {
    if (more.isEmpty()) {
      return this;
    }
    List<Violation> all = Stream.concat(violations.stream(), more.stream()).distinct().toList();
    return new RequestDraft(mode, parameters, all, conflicts);
  }

  /** Each parameter as text, and the mode as {@code $mode}: what price rules look at. */
  public Map<String, String> facts() {
    Map<String, String> facts = new TreeMap<>();
    parameters
        .fields()
        .forEachRemaining(each -> facts.put(each.getKey(), each.getValue().asText()));
    facts.put(MODE, mode);
    return facts;
  }

  /** Seconds of output that are asked for; 0 where the model takes no length. */
  public long seconds() {
    return parameters.path(DURATION).asLong(0);
  }

  /** What is wrong at one field. */
  public List<Violation> at(String field) {
    return violations.stream().filter(each -> each.field().equals(field)).toList();
  }

  /** The rules that are broken at one field. */
  public List<ConflictRule> conflictsAt(String field) {
    return conflicts.stream().filter(each -> each.fields().contains(field)).toList();
  }
}
