package org.modelsquare.keys;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.modelsquare.core.Credits;

/**
 * A limit of the key, or of a key that made it, leaves too little. Unchecked on purpose: crossing
 * the transaction's boundary it dooms the submission that was to be paid for.
 */
public final class SpendLimitExceeded extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String period;
  private final transient Credits limit;
  private final transient Credits spent;
  private final transient Credits needed;
  private final transient @Nullable Instant resetsAt;

  SpendLimitExceeded(
      String period, Credits limit, Credits spent, Credits needed, @Nullable Instant resetsAt) {
    super("%s limit %s, spent %s, needs %s".formatted(period, limit, spent, needed));
    this.period = period;
    this.limit = limit;
    this.spent = spent;
    this.needed = needed;
    this.resetsAt = resetsAt;
  }

  /** {@code total}, {@code day} or {@code month}. */
  public String period() {
    return period;
  }

  /** What may be spent in the period. */
  public Credits limit() {
    return limit;
  }

  /** What was spent in the period. */
  public Credits spent() {
    return spent;
  }

  /** What was to be spent on top. */
  public Credits needed() {
    return needed;
  }

  /** When the period ends, in UTC; null for a limit that never resets. */
  public @Nullable Instant resetsAt() {
    return resetsAt;
  }
}
