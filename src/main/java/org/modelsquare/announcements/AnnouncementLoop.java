package org.modelsquare.announcements;

import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;

/** Looks every few seconds whether another instance has announced something. */
@Singleton
class AnnouncementLoop {

  private static final Duration BETWEEN = Duration.ofSeconds(3);

  private final Announcements announcements;
  private final Vertx vertx;
  private final AtomicBoolean looking = new AtomicBoolean();

  AnnouncementLoop(Announcements announcements, Vertx vertx) {
    this.announcements = announcements;
    this.vertx = vertx;
  }

  void start(@Observes StartupEvent event) {
    announcements.refresh();
    vertx.setPeriodic(BETWEEN.toMillis(), timer -> look());
  }

  /** Rounds do not queue up behind one that waits for the database. */
  private void look() {
    if (looking.compareAndSet(false, true)) {
      vertx.executeBlocking(this::round, false);
    }
  }

  private boolean round() {
    try {
      announcements.refresh();
      return true;
    } finally {
      looking.set(false);
    }
  }
}
