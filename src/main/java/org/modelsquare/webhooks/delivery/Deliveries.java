package org.modelsquare.webhooks.delivery;

import io.quarkus.virtual.threads.VirtualThreads;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import org.jboss.logging.Logger;
import org.modelsquare.webhooks.WebhookSettings;

/** Tells what is due. Tests call {@link #runDue} in place of the loop. */
@Singleton
public class Deliveries {

  private static final Logger LOG = Logger.getLogger(Deliveries.class);
  private static final int MANY_ROUNDS = 10_000;

  private final Outbox outbox;
  private final DeliveryQueue queue;
  private final Messenger messenger;
  private final ExecutorService executor;
  private final WebhookSettings settings;
  private final Map<String, Integer> running = new ConcurrentHashMap<>();

  Deliveries(
      Outbox outbox,
      DeliveryQueue queue,
      Messenger messenger,
      @VirtualThreads ExecutorService executor,
      WebhookSettings settings) {
    this.outbox = outbox;
    this.queue = queue;
    this.messenger = messenger;
    this.executor = executor;
    this.settings = settings;
  }

  /** Tells everything that is due, here and now, until nothing is; how many calls that took. */
  public int runDue() {
    int calls = 0;
    for (int round = 0; round < MANY_ROUNDS; round++) {
      gather();
      List<Claimed> claimed = queue.claim(Map.of(), settings.concurrency());
      if (claimed.isEmpty()) {
        return calls;
      }
      claimed.forEach(this::tell);
      calls += claimed.size();
    }
    throw new IllegalStateException("something is due for ever");
  }

  /** Hands out what is due and returns at once; true if the end of a call may make room. */
  boolean handOut(Runnable atEnd) {
    gather();
    List<Claimed> claimed = queue.claim(running, settings.concurrency() - busy());
    for (Claimed each : claimed) {
      start(each, atEnd);
    }
    return !claimed.isEmpty() || !isIdle();
  }

  boolean isIdle() {
    return running.isEmpty();
  }

  /** Forgets what ended long ago. */
  void forget() {
    queue.forget();
  }

  private void gather() {
    for (boolean more = true; more; ) {
      more = outbox.gather();
    }
  }

  private int busy() {
    return running.values().stream().mapToInt(Integer::intValue).sum();
  }

  private void start(Claimed delivery, Runnable atEnd) {
    running.merge(delivery.endpointId(), 1, Integer::sum);
    try {
      executor.execute(
          () -> {
            try {
              tell(delivery);
            } finally {
              ended(delivery);
              atEnd.run();
            }
          });
    } catch (RejectedExecutionException e) {
      ended(delivery);
      queue.giveBack(delivery);
    }
  }

  private void ended(Claimed delivery) {
    running.computeIfPresent(delivery.endpointId(), (id, n) -> n > 1 ? n - 1 : null);
  }

  private void tell(Claimed delivery) {
    try {
      if (isStale(delivery)) {
        queue.giveBack(delivery);
        return;
      }
      Claimed fresh = messenger.refreshed(delivery);
      queue.settle(fresh, messenger.call(fresh));
    } catch (RuntimeException e) {
      // The lease runs out, and the event is told once more.
      LOG.errorf(e, "event %s could not be told", delivery.id());
    }
  }

  /** Whoever waited so long for a thread may have lost the lease before the call is over. */
  private boolean isStale(Claimed delivery) {
    return System.nanoTime() - delivery.sinceNanos() > settings.lease().toNanos() / 2;
  }
}
