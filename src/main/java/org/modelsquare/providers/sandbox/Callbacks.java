package org.modelsquare.providers.sandbox;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jboss.logging.Logger;
import org.modelsquare.providers.RemoteHint;

/**
 * The sandbox's calls back to us. They live in this process only: those that a crash swallows are
 * lost, as they may be with any provider.
 */
@Singleton
class Callbacks {

  private static final Logger LOG = Logger.getLogger(Callbacks.class);
  private static final Duration AFTERTHOUGHT = Duration.ofSeconds(2);
  private static final int TIMES = 3;

  private final Consumer<RemoteHint> receiver;
  private final ScheduledExecutorService scheduler;
  private final Clock clock;

  @Inject
  Callbacks(Event<RemoteHint> hints, Clock clock) {
    this(hints::fire, oneDaemon(), clock);
  }

  Callbacks(Consumer<RemoteHint> receiver, ScheduledExecutorService scheduler, Clock clock) {
    this.receiver = receiver;
    this.scheduler = scheduler;
    this.clock = clock;
  }

  /** One call at once, before anybody can know the id; several at the end; several too late. */
  void duplicate(RemoteHint hint, Timeline timeline) {
    call(hint);
    for (int i = 0; i < TIMES; i++) {
      callAt(timeline.halfAt(), hint);
      callAt(timeline.endsAt(), hint);
      callAt(timeline.endsAt().plus(AFTERTHOUGHT), hint);
    }
  }

  private void callAt(Instant time, RemoteHint hint) {
    long millis = Math.max(0, Duration.between(clock.instant(), time).toMillis());
    scheduler.schedule(() -> call(hint), millis, TimeUnit.MILLISECONDS);
  }

  private void call(RemoteHint hint) {
    try {
      receiver.accept(hint);
    } catch (RuntimeException e) {
      LOG.debugf(e, "nobody took the callback for %s", hint.remoteId());
    }
  }

  @PreDestroy
  void stop() {
    scheduler.shutdownNow();
  }

  private static ScheduledExecutorService oneDaemon() {
    return new ScheduledThreadPoolExecutor(
        1,
        task -> {
          Thread thread = new Thread(task, "sandbox-callbacks");
          thread.setDaemon(true);
          return thread;
        });
  }
}
