package org.modelsquare.jobs.queue;

import java.time.Duration;
import java.time.Instant;
import java.util.NavigableSet;
import java.util.concurrent.ConcurrentSkipListSet;

/**
 * When this instance's own jobs are due next, so that nobody has to ask the database or to wait for
 * a tick. It may know of too much, never counts as the truth, and is lost with the process.
 */
final class Alarms {

  /** Jobs that are due within such a time are looked for together. */
  private static final long TOGETHER_MS = 50;

  private final NavigableSet<Long> times = new ConcurrentSkipListSet<>();

  void set(Instant due) {
    times.add((due.toEpochMilli() / TOGETHER_MS + 1) * TOGETHER_MS);
  }

  /** The time until the next one, at most so long; those that are over are forgotten. */
  Duration untilNext(Instant now, Duration most) {
    times.headSet(now.toEpochMilli(), true).clear();
    Long next = times.isEmpty() ? null : times.first();
    if (next == null) {
      return most;
    }
    Duration until = Duration.ofMillis(Math.max(1, next - now.toEpochMilli()));
    return until.compareTo(most) < 0 ? until : most;
  }
}
