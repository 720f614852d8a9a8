package org.modelsquare.jobs.dispatch;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.modelsquare.jobs.callbacks.JobHint;
import org.modelsquare.jobs.lifecycle.JobQueued;
import org.modelsquare.jobs.lifecycle.JobSettings;
import org.modelsquare.jobs.queue.JobQueue;
import org.modelsquare.providers.RemoteHint;

/** Keeps the dispatcher going in the background: at each tick, and at once when there is news. */
@Singleton
class DispatchLoop {

  private static final Logger LOG = Logger.getLogger(DispatchLoop.class);
  private static final int RENEWALS_PER_LEASE = 3;

  private final Dispatcher dispatcher;
  private final JobQueue queue;
  private final JobSettings settings;
  private final Semaphore news = new Semaphore(0);
  private volatile boolean stopping;
  private volatile boolean backlog;
  private @Nullable Thread thread;

  DispatchLoop(Dispatcher dispatcher, JobQueue queue, JobSettings settings) {
    this.dispatcher = dispatcher;
    this.queue = queue;
    this.settings = settings;
  }

  void start(@Observes StartupEvent event) {
    if (settings.dispatcher().enabled()) {
      Thread loop = new Thread(this::loop, "job-dispatcher");
      loop.setDaemon(true);
      loop.start();
      thread = loop;
    }
  }

  void ordered(@Observes(during = TransactionPhase.AFTER_SUCCESS) JobQueued event) {
    wake();
  }

  void hinted(@Observes RemoteHint hint) {
    if (queue.hint(hint.provider(), hint.remoteId())) {
      wake();
    }
  }

  void calledBack(@Observes JobHint hint) {
    if (queue.hint(hint.jobId())) {
      wake();
    }
  }

  void hintedLater(@ObservesAsync RemoteHint hint) {
    hinted(hint);
  }

  /** No new claims; running steps may end; what is left goes to others at once. */
  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    Thread loop = thread;
    if (loop == null) {
      return;
    }
    stopping = true;
    wake();
    long end = System.nanoTime() + settings.dispatcher().drain().toNanos();
    loop.join(settings.dispatcher().drain().toMillis());
    while (!dispatcher.isIdle() && System.nanoTime() < end) {
      news.tryAcquire(end - System.nanoTime(), TimeUnit.NANOSECONDS);
    }
    dispatcher.letGo();
  }

  private void wake() {
    news.release();
  }

  private void stepEnded() {
    if (backlog || stopping) {
      wake();
    }
  }

  private void loop() {
    Duration between = settings.lease().dividedBy(RENEWALS_PER_LEASE);
    long renewed = System.nanoTime();
    while (!stopping) {
      try {
        if (System.nanoTime() - renewed > between.toNanos()) {
          dispatcher.renewLeases();
          renewed = System.nanoTime();
        }
        backlog = dispatcher.handOut(this::stepEnded);
      } catch (RuntimeException e) {
        backlog = false;
        LOG.error("the dispatcher could not reach the queue and tries again", e);
      }
      // Steps that ended before the backlog was known have woken nobody.
      if (!backlog || !dispatcher.hasRoom()) {
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
