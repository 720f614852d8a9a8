package org.modelsquare.pricing;

import org.modelsquare.core.Credits;

/**
 * The price of one request, with the figures it was made from.
 *
 * @param version the price list that it was made from
 * @param seconds seconds of output that were asked for
 * @param perSecond credits for each of them
 * @param perRequest credits for the request itself
 * @param minimum the least that a request costs
 * @param total what the request costs
 */
public record Quote(
    String version,
    long seconds,
    Credits perSecond,
    Credits perRequest,
    Credits minimum,
    Credits total) {

  /** True if seconds count. */
  public boolean isPerSecond() {
    return perSecond.isPositive();
  }

  /** True if the request itself has a price. */
  public boolean isPerRequest() {
    return perRequest.isPositive();
  }

  /** True if the minimum decided. */
  public boolean isMinimum() {
    return total.compareTo(perSecond.times(seconds).plus(perRequest)) > 0;
  }
}
