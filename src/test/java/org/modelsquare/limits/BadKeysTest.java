package org.modelsquare.limits;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.modelsquare.testing.TestClock;

/** Who shows bad keys waits. */
class BadKeysTest {

  private final TestClock clock = new TestClock();
  private final BadKeys badKeys = new BadKeys(clock, 3);

  @Test
  void anAddressWaitsForTheEndOfTheMinute() {
    for (int i = 0; i < 3; i++) {
      assertEquals(0, badKeys.waitSeconds("a"));
      badKeys.note("a");
    }
    assertEquals(60, badKeys.waitSeconds("a"));
    assertEquals(0, badKeys.waitSeconds("b"));
    clock.push(Duration.ofSeconds(59));
    assertEquals(1, badKeys.waitSeconds("a"));
    clock.push(Duration.ofSeconds(1));
    assertEquals(0, badKeys.waitSeconds("a"));
    badKeys.note("a");
    assertEquals(0, badKeys.waitSeconds("a"));
  }
}
