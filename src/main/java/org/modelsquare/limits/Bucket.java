package org.modelsquare.limits;

import java.time.Duration;
import java.time.Instant;

/**
 * A token bucket as one instant: when it will be full again. Each request moves that instant by the
 * time that one token takes to come back; it may lie at most 10 seconds ahead.
 *
 * @param perMinute tokens that come back in a minute
 */
record Bucket(int perMinute) {

  private static final long MINUTE = Duration.ofMinutes(1).toNanos();
  private static final int BURSTS_PER_MINUTE = 6;
  private static final long MICRO = 1000;

  /** Requests that may come at once: 10 seconds' worth, rounded up. */
  int burst() {
    return (perMinute + BURSTS_PER_MINUTE - 1) / BURSTS_PER_MINUTE;
  }

  /** How long one token takes to come back, in the microseconds that a database can keep. */
  Duration token() {
    return Duration.ofNanos(Math.max(MICRO, MINUTE / perMinute / MICRO * MICRO));
  }

  /** How far ahead the full bucket may lie. */
  Duration depth() {
    return token().multipliedBy(burst());
  }

  /** When the bucket would be full again after one more request. */
  Instant after(Instant full, Instant now) {
    return (full.isAfter(now) ? full : now).plus(token());
  }

  /** True if a bucket that would be full then is not overdrawn now. */
  boolean allows(Instant full, Instant now) {
    return !full.isAfter(now.plus(depth()));
  }

  /** Whole tokens that are left. */
  int left(Instant full, Instant now) {
    if (!full.isAfter(now)) {
      return burst();
    }
    long missing = Duration.between(now, full).toNanos();
    long token = token().toNanos();
    return (int) Math.max(0, burst() - (missing + token - 1) / token);
  }

  /** How long until one token is there; zero if one is. */
  Duration wait(Instant full, Instant now) {
    Duration wait = Duration.between(now.plus(depth()), after(full, now));
    return wait.isNegative() ? Duration.ZERO : wait;
  }
}
