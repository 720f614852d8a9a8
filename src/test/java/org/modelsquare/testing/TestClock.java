package org.modelsquare.testing;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** The clock of the house under test: it stands still until it is pushed. */
@Singleton
public class TestClock extends Clock {

  private volatile Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);

  private volatile Duration step = Duration.ZERO;

  /** Lets time pass; never to a moment between two that the database can tell apart. */
  public synchronized void push(Duration duration) {
    now = now.plus(duration).truncatedTo(ChronoUnit.MICROS);
  }

  /** Lets the clock go on by so much whenever somebody looks at it; zero to stand still again. */
  public void run(Duration each) {
    step = each;
  }

  @Override
  public Instant instant() {
    Duration passing = step;
    if (!passing.isZero()) {
      push(passing);
    }
    return now;
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    throw new UnsupportedOperationException("the house keeps UTC");
  }
}
