package org.modelsquare.webhooks.delivery;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/** When an event that was not heard is told again. */
final class RetryPlan {

  private static final List<Duration> PAUSES =
      List.of(
          Duration.ofSeconds(10),
          Duration.ofSeconds(30),
          Duration.ofMinutes(2),
          Duration.ofMinutes(10),
          Duration.ofHours(1),
          Duration.ofHours(6),
          Duration.ofHours(24));

  private static final double SPREAD = 0.1;

  private RetryPlan() {}

  /** All tries of one event, the first included. */
  static int tries() {
    return PAUSES.size() + 1;
  }

  /** The pause after so many failed tries, up to a tenth longer than planned; none after all. */
  static Optional<Duration> after(int failed) {
    if (failed > PAUSES.size()) {
      return Optional.empty();
    }
    Duration pause = PAUSES.get(failed - 1);
    double jitter = SPREAD * ThreadLocalRandom.current().nextDouble();
    return Optional.of(pause.plusMillis((long) (pause.toMillis() * jitter)));
  }
}
