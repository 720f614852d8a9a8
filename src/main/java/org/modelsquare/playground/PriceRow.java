package org.modelsquare.playground;

import java.util.List;
import java.util.stream.Collectors;
import org.modelsquare.pricing.PriceRule;

/**
 * One row of the price table.
 *
 * @param rule the rule
 * @param current true if it decides the price of the request in the form
 */
public record PriceRow(PriceRule rule, boolean current) {

  /** The values that a request must have, without parameter names; empty for all requests. */
  public String conditions() {
    return rule.when().entrySet().stream()
        .filter(each -> !each.getKey().startsWith("$"))
        .map(each -> each.getKey() + " " + String.join(" / ", each.getValue()))
        .collect(Collectors.joining(", "));
  }

  /** The modes under which it applies; empty for all. */
  public List<String> modes() {
    return rule.when().getOrDefault("$mode", List.of());
  }

  public boolean isPerSecond() {
    return rule.perSecond().isPositive();
  }

  public boolean isPerRequest() {
    return rule.perRequest().isPositive();
  }

  public boolean isWithMinimum() {
    return rule.minimum().isPositive();
  }
}
