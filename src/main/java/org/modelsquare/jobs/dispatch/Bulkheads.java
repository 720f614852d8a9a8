package org.modelsquare.jobs.dispatch;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.modelsquare.providers.VideoProviders;

/** How much of this instance one provider may take, so that a slow one holds up nobody else. */
@Singleton
class Bulkheads {

  /** Orders wait no longer than this on one instance because another order was told to wait. */
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

  private final VideoProviders providers;
  private final DispatchSettings settings;
  private final Clock clock;
  private final Map<String, AtomicInteger> running = new ConcurrentHashMap<>();
  private final Map<String, Instant> pausedUntil = new ConcurrentHashMap<>();

  Bulkheads(VideoProviders providers, DispatchSettings settings, Clock clock) {
    this.providers = providers;
    this.settings = settings;
    this.clock = clock;
  }

  /** Free places by connected provider, for jobs that the provider knows of. */
  Map<String, Integer> room() {
    Map<String, Integer> room = new LinkedHashMap<>();
    for (String provider : providers.connected()) {
      int free = limit(provider) - running(provider).get();
      if (free > 0) {
        room.put(provider, free);
      }
    }
    return room;
  }

  /** The same for new orders: none while a provider has asked for a pause. */
  Map<String, Integer> roomForOrders() {
    Map<String, Integer> room = room();
    Instant now = clock.instant();
    room.keySet().removeIf(p -> pausedUntil.getOrDefault(p, Instant.MIN).isAfter(now));
    return room;
  }

  void enter(String provider) {
    running(provider).incrementAndGet();
  }

  void leave(String provider) {
    running(provider).decrementAndGet();
  }

  /** The provider takes no orders for now. */
  void pause(String provider, Duration asked) {
    Duration pause = asked.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : asked;
    pausedUntil.put(provider, clock.instant().plus(pause));
  }

  private int limit(String provider) {
    return settings.providerConcurrency().getOrDefault(provider, settings.concurrency());
  }

  private AtomicInteger running(String provider) {
    return running.computeIfAbsent(provider, p -> new AtomicInteger());
  }
}
