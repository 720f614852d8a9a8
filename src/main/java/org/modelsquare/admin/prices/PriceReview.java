package org.modelsquare.admin.prices;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a change of prices would mean, shown before it is published.
 *
 * @param sheet the prices of now
 * @param form the new ones
 * @param from their first moment; null for a minute from now
 * @param simulation the orders of the last 30 days under the new prices
 * @param gaps requests that would have no price
 */
public record PriceReview(
    PriceSheet sheet,
    PriceForm form,
    @Nullable Instant from,
    Simulation simulation,
    List<String> gaps) {

  /** The rows that count. */
  public List<RuleLine> lines() {
    return form.lines().stream().filter(line -> !line.isBlank()).toList();
  }
}
