package org.modelsquare.keys;

import org.jspecify.annotations.Nullable;
import org.modelsquare.core.Credits;

/**
 * How much a key may spend; null where there is no limit.
 *
 * @param total in its whole life
 * @param day per day in UTC
 * @param month per calendar month in UTC
 */
public record KeyLimits(@Nullable Credits total, @Nullable Credits day, @Nullable Credits month) {

  /** No limit but the account's balance. */
  public static final KeyLimits NONE = new KeyLimits(null, null, null);

  /** True if nothing but the account's balance limits the key. */
  public boolean isNone() {
    return equals(NONE);
  }
}
