package org.modelsquare.jobs.pages;

import java.time.Duration;

/**
 * How long jobs of one kind take.
 *
 * @param from the short end
 * @param to the long end
 * @param count how many jobs of this instance it rests on; 0 for what the catalog calls typical
 */
public record Expectation(Duration from, Duration to, int count) {

  private static final Duration FRESH = Duration.ofSeconds(20);
  private static final Duration HOPELESSLY_LATE = Duration.ofMinutes(10);
  private static final int IN_MINUTES_FROM = 3;

  public boolean isMeasured() {
    return count > 0;
  }

  /** True if minutes tell it better than seconds. */
  public boolean isMinutes() {
    return to.toMinutes() >= IN_MINUTES_FROM;
  }

  public String fromText() {
    return text(from);
  }

  public String toText() {
    return text(to);
  }

  private String text(Duration duration) {
    return String.valueOf(
        isMinutes() ? Math.max(1, duration.toMinutes()) : Math.max(1, duration.toSeconds()));
  }

  int pollSeconds(Duration age) {
    if (age.compareTo(HOPELESSLY_LATE) > 0) {
      return 30;
    }
    if (age.compareTo(to) > 0) {
      return 10;
    }
    if (age.compareTo(from) > 0 && age.compareTo(FRESH) > 0) {
      return 5;
    }
    return age.compareTo(FRESH) > 0 ? 3 : 2;
  }
}
