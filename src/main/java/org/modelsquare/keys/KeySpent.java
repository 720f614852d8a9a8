package org.modelsquare.keys;

import org.jspecify.annotations.Nullable;
import org.modelsquare.core.Credits;

/**
 * What a key has spent and not got back, with the keys that it made.
 *
 * @param total in its whole life
 * @param day today in UTC
 * @param month this calendar month in UTC
 */
public record KeySpent(Credits total, Credits day, Credits month) {

  /** True if nothing is left of one of the limits. */
  public boolean exhausts(KeyLimits limits) {
    return isSpent(limits.total(), total)
        || isSpent(limits.day(), day)
        || isSpent(limits.month(), month);
  }

  private static boolean isSpent(@Nullable Credits limit, Credits spent) {
    return limit != null && spent.compareTo(limit) >= 0;
  }
}
