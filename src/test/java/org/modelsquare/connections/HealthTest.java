package org.modelsquare.connections;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class HealthTest {

  private static final Instant NOW = Instant.parse("2026-11-23T04:00:00Z");

  @Test
  void fiveFaultsInARowOpen() {
    Health health = Health.fresh("a");
    for (int i = 0; i < 4; i++) {
      health = health.failed("HTTP 500", NOW);
    }
    assertEquals(Circuit.CLOSED, health.circuit(NOW));
    Health open = health.failed("HTTP 500", NOW);
    assertEquals(Circuit.OPEN, open.circuit(NOW));
    assertFalse(open.takes(NOW));
    assertEquals(NOW.plusSeconds(30), open.openUntil());
  }

  @Test
  void aSuccessBetweenThemStartsAnew() {
    Health health = Health.fresh("a");
    for (int i = 0; i < 20; i++) {
      health = health.failed("HTTP 500", NOW);
      health = i % 4 == 3 ? health.succeeded(NOW) : health;
    }
    assertEquals(Circuit.CLOSED, health.circuit(NOW));
  }

  @Test
  void aRefusalOpensAtOnce() {
    assertEquals(Circuit.OPEN, Health.fresh("a").refused("HTTP 401", NOW).circuit(NOW));
  }

  @Test
  void pausesDoubleUpToTenMinutes() {
    Health health = Health.fresh("a");
    Instant now = NOW;
    for (int seconds : new int[] {30, 60, 120, 240, 480, 600, 600}) {
      health = health.refused("HTTP 402", now);
      assertEquals(now.plusSeconds(seconds), health.openUntil());
      now = health.openUntil();
      assertEquals(Circuit.HALF_OPEN, health.circuit(now));
    }
  }

  @Test
  void aShortRecoveryDoesNotShortenTheNextPause() {
    Health open = Health.fresh("a").refused("HTTP 402", NOW);
    Health closed = open.succeeded(NOW.plusSeconds(30));
    assertEquals(Circuit.CLOSED, closed.circuit(NOW.plusSeconds(30)));
    Health again = closed.refused("HTTP 402", NOW.plusSeconds(40));
    assertEquals(NOW.plusSeconds(100), again.openUntil());
    Instant later = NOW.plus(Duration.ofHours(1));
    assertEquals(later.plusSeconds(30), closed.refused("HTTP 402", later).openUntil());
  }

  @Test
  void oneTrialWhileHalfOpen() {
    Instant half = NOW.plusSeconds(30);
    Health open = Health.fresh("a").refused("HTTP 401", NOW);
    assertSame(open, open.tried(NOW));
    Health tried = open.tried(half);
    assertTrue(open.takes(half));
    assertFalse(tried.takes(half));
    assertSame(tried, tried.tried(half));
    assertTrue(tried.takes(half.plus(Health.TRIAL)));
    assertEquals(Circuit.CLOSED, tried.succeeded(half).circuit(half));
    assertEquals(half.plusSeconds(60), tried.failed("HTTP 503", half).openUntil());
  }

  @Test
  void oldWorkDoesNotCloseAnOpenCircuit() {
    Health open = Health.fresh("a").refused("HTTP 402", NOW);
    assertEquals(Circuit.OPEN, open.succeeded(NOW).circuit(NOW));
  }

  @Test
  void whatIsKnownIsNotWrittenAgain() {
    Health good = Health.fresh("a").succeeded(NOW);
    assertSame(good, good.succeeded(NOW.plusSeconds(59)));
    assertNotSame(good, good.succeeded(NOW.plusSeconds(60)));
    Health open = Health.fresh("a").refused("HTTP 402", NOW);
    assertSame(open, open.failed("HTTP 500", NOW.plusSeconds(9)));
    assertEquals("HTTP 500", open.failed("HTTP 500", NOW.plusSeconds(10)).lastError());
  }

  @Test
  void evidenceIsOneShortLine() {
    String error = Health.fresh("a").failed("a\r\nb" + "x".repeat(400), NOW).lastError();
    assertEquals("a b" + "x".repeat(297), error);
  }
}
