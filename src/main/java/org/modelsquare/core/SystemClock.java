package org.modelsquare.core;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;

/** The clock of the house. Tests bring one that can be pushed. */
class SystemClock {

  /** What the database keeps: a moment that is written down must be the same when it is read. */
  private static final Duration MICROSECOND = Duration.ofNanos(1000);

  @Produces
  @Singleton
  @DefaultBean
  Clock clock() {
    return Clock.tick(Clock.systemUTC(), MICROSECOND);
  }
}
