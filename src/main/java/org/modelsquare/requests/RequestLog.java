package org.modelsquare.requests;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Takes requests without making anybody wait and writes them together, once a second and at the
 * end. What does not fit is dropped and counted: the log must never be the reason for a slow
 * answer.
 */
@Singleton
public class RequestLog {

  /** How long a request can be found. */
  public static final Duration KEPT = Duration.ofDays(30);

  private static final Logger LOG = Logger.getLogger(RequestLog.class);
  private static final int ROOM = 10_000;
  private static final int BATCH = 500;
  private static final Duration BETWEEN_PURGES = Duration.ofHours(1);

  private final BlockingQueue<LoggedRequest> waiting = new ArrayBlockingQueue<>(ROOM);
  private final AtomicLong dropped = new AtomicLong();
  private final CountDownLatch stopping = new CountDownLatch(1);
  private final Requests requests;
  private final Clock clock;
  private final boolean enabled;
  private Instant purged = Instant.MIN;
  private @Nullable Thread writer;

  RequestLog(
      Requests requests,
      Clock clock,
      @ConfigProperty(name = "modelsquare.requests.writer.enabled", defaultValue = "true")
          boolean enabled) {
    this.requests = requests;
    this.clock = clock;
    this.enabled = enabled;
  }

  /** Takes a request; never waits. */
  public void add(LoggedRequest request) {
    if (!waiting.offer(request)) {
      dropped.incrementAndGet();
    }
  }

  /** How many requests were lost since the start. */
  public long dropped() {
    return dropped.get();
  }

  /** Writes all that waits. */
  public synchronized void flush() {
    List<LoggedRequest> batch = new ArrayList<>();
    while (waiting.drainTo(batch, BATCH) > 0) {
      try {
        requests.add(batch);
      } catch (RuntimeException failure) {
        dropped.addAndGet(batch.size());
        LOG.warnf(failure, "%d requests could not be written to the log", batch.size());
      }
      batch.clear();
    }
  }

  /** Forgets what is older than 30 days. */
  public void purge() {
    while (requests.deleteBefore(clock.instant().minus(KEPT)) > 0) {
      LOG.debug("old requests deleted");
    }
  }

  void start(@Observes StartupEvent event) {
    if (enabled) {
      Thread thread = new Thread(this::write, "request-log");
      thread.setDaemon(true);
      thread.start();
      writer = thread;
    }
  }

  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    stopping.countDown();
    if (writer != null) {
      writer.join(Duration.ofSeconds(5).toMillis());
    }
    flush();
    if (dropped() > 0) {
      LOG.warnf("%d requests are missing in the log", dropped());
    }
  }

  private void write() {
    try {
      while (!stopping.await(1, TimeUnit.SECONDS)) {
        flush();
        purgeIfDue();
      }
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    }
  }

  private void purgeIfDue() {
    Instant now = clock.instant();
    if (purged.isBefore(now.minus(BETWEEN_PURGES))) {
      purged = now;
      try {
        purge();
      } catch (RuntimeException failure) {
        LOG.warn("old requests could not be deleted", failure);
      }
    }
  }
}
