package org.modelsquare.launches;

import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.jboss.logging.Logger;
import org.modelsquare.jobs.lifecycle.JobSettings;

/** Looks for launches at the start and once a minute, wherever jobs are worked on. */
@Singleton
class LaunchLoop {

  private static final Logger LOG = Logger.getLogger(LaunchLoop.class);
  private static final Duration BETWEEN = Duration.ofMinutes(1);

  private final Launches launches;
  private final JobSettings settings;
  private final Vertx vertx;

  LaunchLoop(Launches launches, JobSettings settings, Vertx vertx) {
    this.launches = launches;
    this.settings = settings;
    this.vertx = vertx;
  }

  void start(@Observes StartupEvent event) {
    if (settings.dispatcher().enabled()) {
      vertx.executeBlocking(round());
      vertx.setPeriodic(BETWEEN.toMillis(), timer -> vertx.executeBlocking(round()));
    }
  }

  private Callable<Boolean> round() {
    return () -> {
      try {
        launches.look();
        return true;
      } catch (RuntimeException e) {
        LOG.error("looking for launches failed and is tried again", e);
        return false;
      }
    };
  }
}
