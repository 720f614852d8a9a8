package org.modelsquare.jobs;

import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.jboss.logging.Logger;
import org.modelsquare.jobs.lifecycle.JobSettings;

/** Tidies once an hour, wherever jobs are worked on. */
@Singleton
class JobHousekeepingLoop {

  private static final Logger LOG = Logger.getLogger(JobHousekeepingLoop.class);
  private static final Duration BETWEEN = Duration.ofHours(1);

  private final JobHousekeeping housekeeping;
  private final JobSettings settings;
  private final Vertx vertx;

  JobHousekeepingLoop(JobHousekeeping housekeeping, JobSettings settings, Vertx vertx) {
    this.housekeeping = housekeeping;
    this.settings = settings;
    this.vertx = vertx;
  }

  void start(@Observes StartupEvent event) {
    if (settings.dispatcher().enabled()) {
      vertx.setPeriodic(BETWEEN.toMillis(), timer -> vertx.executeBlocking(round()));
    }
  }

  private Callable<Boolean> round() {
    return () -> {
      try {
        housekeeping.tidy();
        return true;
      } catch (RuntimeException e) {
        LOG.error("tidying up after jobs failed and is tried again", e);
        return false;
      }
    };
  }
}
