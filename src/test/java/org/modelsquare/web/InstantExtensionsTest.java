package org.modelsquare.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class InstantExtensionsTest {

  private static final Instant SUMMER = Instant.parse("2026-07-01T18:30:59.9Z");
  private static final Instant WINTER = Instant.parse("2026-12-31T18:30:00Z");

  @Test
  void timesAreThoseOfTheReader() {
    assertEquals("2026-07-02 02:30", InstantExtensions.minute(SUMMER, ZoneId.of("Asia/Taipei")));
    assertEquals("02:30:59", InstantExtensions.second(SUMMER, ZoneId.of("Asia/Taipei")));
  }

  @Test
  void theZoneIsNamedByItsDistanceAtThatTime() {
    ZoneId berlin = ZoneId.of("Europe/Berlin");
    assertEquals("2026-07-01 20:30 UTC+02:00", InstantExtensions.stamp(SUMMER, berlin));
    assertEquals("2026-12-31 19:30 UTC+01:00", InstantExtensions.stamp(WINTER, berlin));
    assertEquals("2026-12-31 18:30 UTC", InstantExtensions.stamp(WINTER, ZoneId.of("UTC")));
  }
}
