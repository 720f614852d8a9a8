package org.modelsquare.pricing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.modelsquare.core.Credits;

/**
 * Rows of a price list as JSON, {@code [{"when": {"resolution": ["720p"]}, "per_second": "0.4"}]}.
 */
public final class PriceRules {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String WHEN = "when";
  private static final String PER_SECOND = "per_second";
  private static final String PER_REQUEST = "per_request";
  private static final String MINIMUM = "minimum";

  private PriceRules() {}

  /** The rows as text. */
  public static String write(List<PriceRule> rules) {
    ArrayNode rows = JSON.createArrayNode();
    for (PriceRule rule : rules) {
      ObjectNode row = rows.addObject();
      ObjectNode when = row.putObject(WHEN);
      rule.when().forEach((name, values) -> values.forEach(when.putArray(name)::add));
      row.put(PER_SECOND, rule.perSecond().toString());
      row.put(PER_REQUEST, rule.perRequest().toString());
      row.put(MINIMUM, rule.minimum().toString());
    }
    return rows.toString();
  }

  /**
   * The rows of a text.
   *
   * @throws IllegalArgumentException if it is none that {@link #write} made
   */
  public static List<PriceRule> read(String text) {
    try {
      List<PriceRule> rules = new ArrayList<>();
      JSON.readTree(text).forEach(row -> rules.add(rule(row)));
      return List.copyOf(rules);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("These are no price rules", e);
    }
  }

  private static PriceRule rule(JsonNode row) {
    Map<String, List<String>> when = new LinkedHashMap<>();
    row.path(WHEN)
        .properties()
        .forEach(
            each -> {
              List<String> values = new ArrayList<>();
              each.getValue().forEach(value -> values.add(value.asText()));
              when.put(each.getKey(), List.copyOf(values));
            });
    return new PriceRule(
        when, credits(row, PER_SECOND), credits(row, PER_REQUEST), credits(row, MINIMUM));
  }

  private static Credits credits(JsonNode row, String name) {
    return Credits.parse(row.path(name).asText());
  }
}
