package org.modelsquare.webhooks.delivery;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.modelsquare.jobs.lifecycle.JobFinished;
import org.modelsquare.webhooks.WebhookSettings;

/** Keeps the deliveries going in the background: at each tick, and at once when there is news. */
@Singleton
class DeliveryLoop {

  private static final Logger LOG = Logger.getLogger(DeliveryLoop.class);
  private static final Duration DRAIN = Duration.ofSeconds(8);
  private static final Duration BETWEEN_CLEANINGS = Duration.ofHours(1);

  private final Deliveries deliveries;
  private final WebhookSettings settings;
  private final Semaphore news = new Semaphore(0);
  private volatile boolean stopping;
  private volatile boolean backlog;
  private @Nullable Thread thread;

  DeliveryLoop(Deliveries deliveries, WebhookSettings settings) {
    this.deliveries = deliveries;
    this.settings = settings;
  }

  void start(@Observes StartupEvent event) {
    if (settings.dispatcher().enabled()) {
      Thread loop = new Thread(this::loop, "webhook-deliveries");
      loop.setDaemon(true);
      loop.start();
      thread = loop;
    }
  }

  void finished(@Observes JobFinished event) {
    news.release();
  }

  void asked(@Observes(during = TransactionPhase.AFTER_SUCCESS) DeliveryDue event) {
    news.release();
  }

  /** No new claims; calls under way may end; what is cut off is told by whoever comes next. */
  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    Thread loop = thread;
    if (loop == null) {
      return;
    }
    stopping = true;
    news.release();
    long end = System.nanoTime() + DRAIN.toNanos();
    loop.join(DRAIN.toMillis());
    while (!deliveries.isIdle() && System.nanoTime() < end) {
      news.tryAcquire(end - System.nanoTime(), TimeUnit.NANOSECONDS);
    }
  }

  private void callEnded() {
    if (backlog || stopping) {
      news.release();
    }
  }

  private void loop() {
    long cleaned = System.nanoTime() - BETWEEN_CLEANINGS.toNanos();
    while (!stopping) {
      try {
        backlog = deliveries.handOut(this::callEnded);
        if (System.nanoTime() - cleaned > BETWEEN_CLEANINGS.toNanos()) {
          cleaned = System.nanoTime();
          deliveries.forget();
        }
      } catch (RuntimeException e) {
        backlog = false;
        LOG.error("webhooks could not reach their queue and try again", e);
      }
      // Calls that ended before the backlog was known have woken nobody.
      if (!backlog || !deliveries.isIdle()) {
        rest();
      }
    }
  }

  private void rest() {
    try {
      if (!stopping) {
        news.tryAcquire(settings.dispatcher().tick().toMillis(), TimeUnit.MILLISECONDS);
        news.drainPermits();
      }
    } catch (InterruptedException e) {
      stopping = true;
      Thread.currentThread().interrupt();
    }
  }
}
