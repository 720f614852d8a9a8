package org.modelsquare.publication;

import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.jboss.logging.Logger;

/** Looks every few seconds whether another instance has published something. */
@Singleton
class PublicationLoop {

  private static final Logger LOG = Logger.getLogger(PublicationLoop.class);
  private static final Duration BETWEEN = Duration.ofSeconds(3);

  /** Before whatever works with models. */
  private static final int EARLY = 100;

  private final Publications publications;
  private final Vertx vertx;

  PublicationLoop(Publications publications, Vertx vertx) {
    this.publications = publications;
    this.vertx = vertx;
  }

  void start(@Observes @Priority(EARLY) StartupEvent event) {
    publications.refresh();
    vertx.setPeriodic(BETWEEN.toMillis(), timer -> vertx.executeBlocking(this::round));
  }

  private boolean round() {
    try {
      publications.refresh();
      return true;
    } catch (RuntimeException e) {
      LOG.warn("looking for publications failed and is tried again", e);
      return false;
    }
  }
}
