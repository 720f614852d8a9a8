package org.modelsquare.jobs.dispatch;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PaceTest {

  private static final Duration SECOND = Duration.ofSeconds(1);

  @Test
  void pollsSlowDownWithAge() {
    assertBetween(5, 5.5, Pace.poll(SECOND.multipliedBy(5), SECOND));
    assertBetween(12, 13.2, Pace.poll(SECOND.multipliedBy(5), SECOND.multipliedBy(120)));
    assertBetween(20, 22, Pace.poll(SECOND.multipliedBy(5), SECOND.multipliedBy(9000)));
  }

  @Test
  void retriesDoubleUpToAMinute() {
    assertBetween(2, 2.2, Pace.retry(0, null));
    assertBetween(16, 17.6, Pace.retry(3, null));
    assertBetween(60, 66, Pace.retry(1000, null));
  }

  @Test
  void aProviderIsObeyedWithinReason() {
    assertBetween(300, 330, Pace.retry(0, Duration.ofMinutes(5)));
    assertBetween(600, 660, Pace.retry(0, Duration.ofDays(400)));
    assertBetween(2, 2.2, Pace.retry(0, Duration.ofSeconds(-5)));
  }

  private static void assertBetween(double low, double high, Duration actual) {
    double seconds = actual.toMillis() / 1000.0;
    assertTrue(low <= seconds && seconds <= high, () -> "got " + seconds);
  }
}
