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
import java.util.concurrent.locks.LockSupport;
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
  private static final Duration DRAIN_LOOK = Duration.ofMillis(20);
  private static final int RENEWALS_PER_LEASE = 3;

  private final Dispatcher dispatcher;
  private final JobQueue queue;
  private final JobSettings settings;
  private final Every renewal;
  private final Every tick;
  private final Semaphore news = new Semaphore(0);
  private volatile boolean stopping;
  private @Nullable Thread thread;

  DispatchLoop(Dispatcher dispatcher, JobQueue queue, JobSettings settings) {
    this.dispatcher = dispatcher;
    this.queue = queue;
    this.settings = settings;
    this.renewal = new Every(settings.lease().dividedBy(RENEWALS_PER_LEASE));
    this.tick = new Every(settings.dispatcher().tick());
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
    dispatcher.expectOrders();
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
      LockSupport.parkNanos(DRAIN_LOOK.toNanos());
    }
    dispatcher.letGo();
  }

  private void wake() {
    news.release();
  }

  private void loop() {
    renewal.isOver();
    while (!stopping) {
      rest(look());
    }
  }

  /** Does what is to be done now; how long there will be nothing to do. */
  private Duration look() {
    try {
      if (renewal.isOver()) {
        dispatcher.renewLeases();
      }
      dispatcher.handOut(tick.isOver(), this::wake);
      // Steps that ended while others were still handed out have woken nobody.
      return dispatcher.canGoOn() ? Duration.ZERO : queue.untilNext(tick.left());
    } catch (RuntimeException e) {
      LOG.error("the dispatcher could not reach the queue and tries again", e);
      return settings.dispatcher().tick();
    }
  }

  private void rest(Duration longest) {
    try {
      if (!stopping) {
        news.tryAcquire(longest.toNanos(), TimeUnit.NANOSECONDS);
        news.drainPermits();
      }
    } catch (InterruptedException e) {
      stopping = true;
      Thread.currentThread().interrupt();
    }
  }
}
