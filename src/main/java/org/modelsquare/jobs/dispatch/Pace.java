package org.modelsquare.jobs.dispatch;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/** How long to wait before the next try. Everything is spread by a tenth, so that no herd forms. */
final class Pace {

  private static final Duration FIRST_RETRY = Duration.ofSeconds(2);
  private static final Duration LONGEST_RETRY = Duration.ofMinutes(1);
  private static final Duration LONGEST_OBEDIENCE = Duration.ofMinutes(10);
  private static final int OLD = 10;
  private static final int SLOWEST = 4;
  private static final int DOUBLINGS = 10;
  private static final double SPREAD = 0.1;

  private Pace() {}

  /** Between two questions about one job: a tenth of its age, within 1 and 4 intervals. */
  static Duration poll(Duration interval, Duration age) {
    Duration slow = interval.multipliedBy(SLOWEST);
    return spread(max(interval, min(age.dividedBy(OLD), slow)));
  }

  /** After so many failed tries; a provider that asks for more time gets it, within reason. */
  static Duration retry(int tries, @Nullable Duration asked) {
    Duration own = min(FIRST_RETRY.multipliedBy(1L << Math.min(tries, DOUBLINGS)), LONGEST_RETRY);
    return asked == null ? spread(own) : spread(max(own, min(asked, LONGEST_OBEDIENCE)));
  }

  /** A tenth more at most, never less: what was asked for is a minimum. */
  private static Duration spread(Duration duration) {
    double factor = SPREAD * ThreadLocalRandom.current().nextDouble();
    return duration.plusMillis((long) (duration.toMillis() * factor));
  }

  private static Duration min(Duration a, Duration b) {
    return a.compareTo(b) <= 0 ? a : b;
  }

  private static Duration max(Duration a, Duration b) {
    return a.compareTo(b) >= 0 ? a : b;
  }
}
