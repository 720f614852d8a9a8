package org.modelsquare.jobs.dispatch;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Something that is to be done again after each such time; for one thread. */
final class Every {

  private final long nanos;
  private @Nullable Long begun;

  Every(Duration time) {
    nanos = time.toNanos();
  }

  /** True if it is time again, and then the next time begins; true at first. */
  boolean isOver() {
    if (begun != null && System.nanoTime() - begun < nanos) {
      return false;
    }
    begun = System.nanoTime();
    return true;
  }

  /** What is left of the time; not negative. */
  Duration left() {
    long left = begun == null ? 0 : nanos - (System.nanoTime() - begun);
    return Duration.ofNanos(Math.max(0, left));
  }
}
