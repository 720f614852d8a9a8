package org.modelsquare.outbound;

import java.time.Duration;

/**
 * A point in time, by the clock that never jumps.
 *
 * @param nanos of {@link System#nanoTime}
 */
record Deadline(long nanos) {

  private static final long NANOS_PER_MILLI = 1_000_000;

  static Deadline in(Duration time) {
    return new Deadline(System.nanoTime() + time.toNanos());
  }

  boolean isOver() {
    return System.nanoTime() - nanos >= 0;
  }

  /** At least 1. */
  long millisLeft() {
    return Math.max(1, (nanos - System.nanoTime()) / NANOS_PER_MILLI);
  }
}
