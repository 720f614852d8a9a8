package org.modelsquare.limits;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Slows down who guesses keys: counts the bad ones of each address in a minute, in memory, so that
 * a flood costs no query.
 */
@Singleton
public class BadKeys {

  private static final Duration WINDOW = Duration.ofMinutes(1);
  private static final int MOST_ADDRESSES = 10_000;

  private final Map<String, Count> counts = new ConcurrentHashMap<>();
  private final Clock clock;
  private final int most;

  @Inject
  BadKeys(Clock clock, RateSettings settings) {
    this(clock, settings.failedKeys());
  }

  BadKeys(Clock clock, int most) {
    this.clock = clock;
    this.most = most;
  }

  /** Seconds until an address may show a key again; 0 if it may now. */
  public long waitSeconds(String address) {
    Count count = counts.get(address);
    Instant now = clock.instant();
    if (count == null || count.bad < most || !now.isBefore(count.until)) {
      return 0;
    }
    return Math.max(1, Duration.between(now, count.until).toSeconds());
  }

  /** Notes that an address has shown a bad key. */
  public void note(String address) {
    Instant now = clock.instant();
    if (counts.size() >= MOST_ADDRESSES) {
      counts.values().removeIf(each -> !now.isBefore(each.until));
    }
    // Full of living counts: then one more address is not worth the room.
    if (counts.size() < MOST_ADDRESSES || counts.containsKey(address)) {
      counts.merge(
          address,
          new Count(1, now.plus(WINDOW)),
          (old, fresh) -> now.isBefore(old.until) ? new Count(old.bad + 1, old.until) : fresh);
    }
  }

  private record Count(int bad, Instant until) {}
}
