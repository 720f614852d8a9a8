package org.modelsquare.uploads;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.modelsquare.media.MediaSweep;

/** Cleans up in the background, now and then: unused uploads, and files that a crash left. */
@Singleton
class UploadCleanupLoop {

  private static final Logger LOG = Logger.getLogger(UploadCleanupLoop.class);
  private static final long LAST_ROUND_SECONDS = 5;

  private final UploadCleanup cleanup;
  private final MediaSweep sweep;
  private final UploadSettings settings;
  private final CountDownLatch stop = new CountDownLatch(1);
  private @Nullable Thread thread;

  UploadCleanupLoop(UploadCleanup cleanup, MediaSweep sweep, UploadSettings settings) {
    this.cleanup = cleanup;
    this.sweep = sweep;
    this.settings = settings;
  }

  void start(@Observes StartupEvent event) {
    if (settings.cleanup().enabled()) {
      Thread loop = new Thread(this::loop, "upload-cleanup");
      loop.setDaemon(true);
      loop.start();
      thread = loop;
    }
  }

  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    stop.countDown();
    Thread loop = thread;
    if (loop != null) {
      loop.join(TimeUnit.SECONDS.toMillis(LAST_ROUND_SECONDS));
    }
  }

  private void loop() {
    try {
      while (!stop.await(settings.cleanup().every().toMillis(), TimeUnit.MILLISECONDS)) {
        round();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void round() {
    try {
      while (stop.getCount() > 0 && cleanup.run() > 0) {
        // A few in each transaction, until none is left.
      }
      sweep.run();
    } catch (IOException | RuntimeException e) {
      LOG.error("the clean-up of uploads failed and is tried again", e);
    }
  }
}
