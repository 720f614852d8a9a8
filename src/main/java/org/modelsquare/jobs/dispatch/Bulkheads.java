package org.modelsquare.jobs.dispatch;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.modelsquare.connections.ProviderAccount;
import org.modelsquare.connections.ProviderAccounts;
import org.modelsquare.jobs.lifecycle.JobSettings;
import org.modelsquare.jobs.queue.Opening;

/** How much of this instance one provider may take, so that a slow one holds up nobody else. */
@Singleton
class Bulkheads {

  /** Orders wait no longer than this on one instance because another order was told to wait. */
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

  private final ProviderAccounts accounts;
  private final JobSettings settings;
  private final Clock clock;
  private final Map<String, AtomicInteger> running = new ConcurrentHashMap<>();
  private final Map<String, Instant> pausedUntil = new ConcurrentHashMap<>();

  Bulkheads(ProviderAccounts accounts, JobSettings settings, Clock clock) {
    this.accounts = accounts;
    this.settings = settings;
    this.clock = clock;
  }

  /** Free places by provider, for jobs that the provider knows of. */
  Map<String, Integer> room() {
    Map<String, Integer> room = new LinkedHashMap<>();
    for (String provider : accounts.providers()) {
      int free = limit(provider) - running(provider).get();
      if (free > 0) {
        room.put(provider, free);
      }
    }
    return room;
  }

  /** The same for new orders, by account: none where the provider has asked for a pause. */
  List<Opening> openings(Map<String, Integer> room) {
    List<Opening> openings = new ArrayList<>();
    Instant now = clock.instant();
    room.forEach(
        (provider, free) -> {
          List<ProviderAccount> taking = new ArrayList<>(accounts.taking(provider));
          taking.removeIf(a -> pausedUntil.getOrDefault(a.id(), Instant.MIN).isAfter(now));
          openings.addAll(Shares.of(provider, free, taking));
        });
    return openings;
  }

  /** The providers that have no free place in there. */
  Set<String> full(Map<String, Integer> room) {
    Set<String> full = new HashSet<>(accounts.providers());
    full.removeIf(provider -> room.getOrDefault(provider, 0) > 0);
    return full;
  }

  /** True if so many places are free that claiming again is worth a statement. */
  boolean isHalfFree(String provider) {
    return running(provider).get() <= limit(provider) / 2;
  }

  void enter(String provider) {
    running(provider).incrementAndGet();
  }

  void leave(String provider) {
    running(provider).decrementAndGet();
  }

  /** The account takes no orders for now. */
  void pause(String account, Duration asked) {
    Duration pause = asked.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : asked;
    pausedUntil.put(account, clock.instant().plus(pause));
  }

  private int limit(String provider) {
    return settings.providerConcurrency().getOrDefault(provider, settings.concurrency());
  }

  private AtomicInteger running(String provider) {
    return running.computeIfAbsent(provider, p -> new AtomicInteger());
  }
}
