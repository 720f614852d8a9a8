package org.modelsquare.admin.prices;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.modelsquare.pricing.PriceRule;

/**
 * A row of a price list as it is typed.
 *
 * @param number its place in the form, from 0
 * @param when such as {@code resolution=720p|1080p; audio=true}; empty for every request
 * @param perSecond credits for each second
 * @param perRequest credits for each request
 * @param minimum the least that a request costs
 */
public record RuleLine(
    int number, String when, String perSecond, String perRequest, String minimum) {

  static RuleLine of(int number, PriceRule rule) {
    return new RuleLine(
        number,
        conditions(rule.when()),
        amount(rule.perSecond().toString()),
        amount(rule.perRequest().toString()),
        amount(rule.minimum().toString()));
  }

  static RuleLine blank(int number) {
    return new RuleLine(number, "", "", "", "");
  }

  /** Conditions as they are typed. */
  static String conditions(Map<String, List<String>> when) {
    return when.entrySet().stream()
        .map(each -> each.getKey() + "=" + String.join("|", each.getValue()))
        .collect(Collectors.joining("; "));
  }

  /** True if nothing was typed. */
  public boolean isBlank() {
    return (when + perSecond + perRequest + minimum).isEmpty();
  }

  /** The name of one of its fields. */
  public String fieldOf(String name) {
    return name + "_" + number;
  }

  /** The number as people count. */
  public int place() {
    return number + 1;
  }

  private static String amount(String credits) {
    return credits.equals("0") ? "" : credits;
  }
}
