package org.modelsquare.media;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Not ready while new files cannot be stored. An answer is kept for a moment. */
@Readiness
@ApplicationScoped
class MediaHealth implements HealthCheck {

  private static final Logger LOG = Logger.getLogger(MediaHealth.class);
  private static final Duration KEPT = Duration.ofSeconds(10);

  private final FileStores stores;
  private final Clock clock;
  private @Nullable Instant until;
  private boolean well;

  MediaHealth(FileStores stores, Clock clock) {
    this.stores = stores;
    this.clock = clock;
  }

  @Override
  public synchronized HealthCheckResponse call() {
    Instant now = clock.instant();
    if (until == null || !now.isBefore(until)) {
      well = look();
      until = now.plus(KEPT);
    }
    return HealthCheckResponse.named("media store")
        .status(well)
        .withData("store", stores.current().kind().code())
        .build();
  }

  private boolean look() {
    try {
      stores.current().check();
      return true;
    } catch (IOException e) {
      LOG.warnf("the media store is not ready: %s", e.getMessage());
      return false;
    }
  }
}
