package org.modelsquare.admin.prices;

import org.modelsquare.core.Credits;

/**
 * What the orders of the last 30 days would have cost.
 *
 * @param jobs how many delivered
 * @param before what they did cost
 * @param after what those with a price would have cost
 * @param unpriced how many would have had no price, and so would have been refused
 */
public record Simulation(long jobs, Credits before, Credits after, long unpriced) {

  /** What would have been paid more; negative for less. */
  public Credits difference() {
    return after.minus(before);
  }

  public boolean isDearer() {
    return difference().isPositive();
  }
}
