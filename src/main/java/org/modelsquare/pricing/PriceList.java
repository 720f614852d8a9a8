package org.modelsquare.pricing;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.modelsquare.core.Credits;

/**
 * The prices of one model; the first row that matches decides.
 *
 * @param version names this list, and the day from which it holds
 * @param rules the rows in order
 */
public record PriceList(String version, List<PriceRule> rules) {

  /** The price of a request, or empty if no row matches it. */
  public Optional<Quote> quote(Map<String, String> request, long seconds) {
    return rules.stream()
        .filter(rule -> rule.matches(request))
        .findFirst()
        .map(rule -> rule.quote(version, seconds));
  }

  /** The lowest price of a second of output among the rows; zero if none counts seconds. */
  public Credits fromPerSecond() {
    return rules.stream()
        .map(PriceRule::perSecond)
        .filter(Credits::isPositive)
        .min(Comparator.naturalOrder())
        .orElse(Credits.ZERO);
  }
}
