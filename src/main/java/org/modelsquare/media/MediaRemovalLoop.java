package org.modelsquare.media;

import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.concurrent.Callable;
import org.jboss.logging.Logger;

/** Removes expired files now and then. */
@Singleton
class MediaRemovalLoop {

  private static final Logger LOG = Logger.getLogger(MediaRemovalLoop.class);

  private final MediaRemoval removal;
  private final MediaSettings settings;
  private final Vertx vertx;

  MediaRemovalLoop(MediaRemoval removal, MediaSettings settings, Vertx vertx) {
    this.removal = removal;
    this.settings = settings;
    this.vertx = vertx;
  }

  void start(@Observes StartupEvent event) {
    if (settings.removal().enabled()) {
      long between = settings.removal().every().toMillis();
      vertx.setPeriodic(between, timer -> vertx.executeBlocking(round()));
    }
  }

  private Callable<Integer> round() {
    return () -> {
      try {
        return removal.run();
      } catch (RuntimeException e) {
        LOG.error("expired files could not be removed; the next round tries again", e);
        return 0;
      }
    };
  }
}
