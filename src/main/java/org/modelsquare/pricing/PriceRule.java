package org.modelsquare.pricing;

import java.util.List;
import java.util.Map;
import org.modelsquare.core.Credits;

/**
 * One row of a price list.
 *
 * @param when the values that the request must have, by parameter name; {@code $mode} is the mode
 * @param perSecond credits for each second of output
 * @param perRequest credits for each request
 * @param minimum the least that a request costs
 */
public record PriceRule(
    Map<String, List<String>> when, Credits perSecond, Credits perRequest, Credits minimum) {

  /** Refuses a row under which something would be free or negative. */
  public PriceRule {
    if (perSecond.micros() < 0 || perRequest.micros() < 0 || minimum.micros() < 0) {
      throw new IllegalArgumentException("A price below zero");
    }
    if (!perSecond.plus(perRequest).plus(minimum).isPositive()) {
      throw new IllegalArgumentException("A price of nothing");
    }
  }

  /** True if the request's values meet every condition. */
  public boolean matches(Map<String, String> request) {
    return when.entrySet().stream()
        .allMatch(each -> each.getValue().contains(request.getOrDefault(each.getKey(), "")));
  }

  Quote quote(String version, long seconds) {
    Credits sum = perSecond.times(seconds).plus(perRequest);
    return new Quote(version, seconds, perSecond, perRequest, minimum, sum.max(minimum));
  }
}
