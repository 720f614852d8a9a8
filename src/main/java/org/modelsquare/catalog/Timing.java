package org.modelsquare.catalog;

import java.time.Duration;

/**
 * How long things take at the provider.
 *
 * @param firstPoll from acceptance to the first question
 * @param interval between questions
 * @param deadline from submission to giving up
 * @param typicalFrom the short end of what a video usually takes
 * @param typicalTo the long end
 */
public record Timing(
    Duration firstPoll,
    Duration interval,
    Duration deadline,
    Duration typicalFrom,
    Duration typicalTo) {

  private static final int LONG_ENOUGH_FOR_MINUTES = 3;

  /** True if the usual time is better told in minutes than in seconds. */
  public boolean isMinutes() {
    return typicalTo.toMinutes() >= LONG_ENOUGH_FOR_MINUTES;
  }

  /** The short end of the usual time in minutes or seconds. */
  public String from() {
    return amount(typicalFrom);
  }

  /** The long end of the usual time in minutes or seconds. */
  public String to() {
    return amount(typicalTo);
  }

  private String amount(Duration duration) {
    return String.valueOf(isMinutes() ? duration.toMinutes() : duration.toSeconds());
  }
}
