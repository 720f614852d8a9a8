package org.modelsquare.mail;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Singleton;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Keeps letters going out in the background: at each tick, and at once when there is news. */
@Singleton
class MailLoop {

  private static final Logger LOG = Logger.getLogger(MailLoop.class);

  private final Postman postman;
  private final MailSettings settings;
  private final Semaphore news = new Semaphore(0);
  private volatile boolean stopping;

  MailLoop(Postman postman, MailSettings settings) {
    this.postman = postman;
    this.settings = settings;
  }

  void start(@Observes StartupEvent event) {
    if (settings.enabled() && settings.dispatcher().enabled()) {
      Thread loop = new Thread(this::loop, "letters");
      loop.setDaemon(true);
      loop.start();
    }
  }

  void written(@Observes(during = TransactionPhase.AFTER_SUCCESS) LetterWritten event) {
    news.release();
  }

  /** A letter that is cut off is taken again by whoever comes next. */
  void stop(@Observes ShutdownEvent event) {
    stopping = true;
    news.release();
  }

  private void loop() {
    while (!stopping) {
      try {
        while (!stopping && postman.carry()) {
          // One after the other: mail servers like it so.
        }
        postman.tidy();
      } catch (RuntimeException e) {
        LOG.error("letters could not be taken from their box and are tried again", e);
      }
      rest();
    }
  }

  private void rest() {
    try {
      news.tryAcquire(settings.dispatcher().tick().toMillis(), TimeUnit.MILLISECONDS);
      news.drainPermits();
    } catch (InterruptedException e) {
      stopping = true;
      Thread.currentThread().interrupt();
    }
  }
}
