package org.modelsquare.jobs.late;

import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.jboss.logging.Logger;
import org.modelsquare.jobs.lifecycle.JobSettings;

/** Looks for late videos now and then, wherever jobs are worked on. */
@Singleton
class LateLoop {

  private static final Logger LOG = Logger.getLogger(LateLoop.class);
  private static final Duration BETWEEN = Duration.ofMinutes(1);

  private final LateVideos late;
  private final JobSettings settings;
  private final Vertx vertx;

  LateLoop(LateVideos late, JobSettings settings, Vertx vertx) {
    this.late = late;
    this.settings = settings;
    this.vertx = vertx;
  }

  void start(@Observes StartupEvent event) {
    if (settings.dispatcher().enabled()) {
      vertx.setPeriodic(BETWEEN.toMillis(), timer -> vertx.executeBlocking(round(), false));
    }
  }

  private Callable<Boolean> round() {
    return () -> {
      try {
        late.run();
        return true;
      } catch (RuntimeException e) {
        LOG.error("looking for late videos failed and is tried again", e);
        return false;
      }
    };
  }
}
