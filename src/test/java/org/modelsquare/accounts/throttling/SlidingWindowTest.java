package org.modelsquare.accounts.throttling;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class SlidingWindowTest {

  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
  private static final Limit TWO_A_MINUTE = new Limit("door", 2, Duration.ofMinutes(1));

  @Test
  void lessThanTheLimitPasses() {
    assertEquals(0, waitAfter());
    assertEquals(0, waitAfter(1));
  }

  @Test
  void waitsUntilTheOldestThatCountsLeavesTheWindow() {
    assertEquals(40, waitAfter(5, 20));
    assertEquals(55, waitAfter(5, 5, 59));
  }

  @Test
  void isOpenAgainWhenItHasLeft() {
    assertEquals(0, waitAfter(5, 60));
    assertEquals(0, waitAfter(5, 61));
  }

  @Test
  void roundsUpSoThatTheWaitIsNeverTooShort() {
    List<Instant> attempts = List.of(NOON, NOON.minusMillis(59_001));
    assertEquals(1, SlidingWindow.waitSeconds(attempts, TWO_A_MINUTE, NOON));
  }

  private static long waitAfter(long... secondsAgo) {
    List<Instant> attempts = Arrays.stream(secondsAgo).mapToObj(NOON::minusSeconds).toList();
    return SlidingWindow.waitSeconds(attempts, TWO_A_MINUTE, NOON);
  }
}
