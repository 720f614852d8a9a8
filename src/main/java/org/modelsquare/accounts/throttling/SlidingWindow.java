package org.modelsquare.accounts.throttling;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** The arithmetic of a window that slides with the clock. */
final class SlidingWindow {

  private SlidingWindow() {}

  /**
   * Seconds until one more attempt fits; 0 if it fits now.
   *
   * @param newestFirst attempts, the latest first
   */
  static long waitSeconds(List<Instant> newestFirst, Limit limit, Instant now) {
    if (newestFirst.size() < limit.most()) {
      return 0;
    }
    Instant free = newestFirst.get(limit.most() - 1).plus(limit.window());
    Duration wait = Duration.between(now, free);
    return Math.max(0, wait.plusNanos(999_999_999).toSeconds());
  }
}
