package org.modelsquare.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.modelsquare.core.Language;

class MomentFormatTest {

  private static final Instant INSTANT = Instant.parse("2026-11-24T23:05:09Z");

  @ParameterizedTest
  @CsvSource({
    "en, UTC, '24 Nov 2026, 23:05 UTC', '24 Nov 2026, 23:05:09 UTC'",
    "en, Asia/Shanghai, '25 Nov 2026, 07:05 UTC+08:00', '25 Nov 2026, 07:05:09 UTC+08:00'",
    "zh-Hans, UTC, 2026年11月24日 23:05 UTC, 2026年11月24日 23:05:09 UTC",
    "zh-Hant, Asia/Kolkata, 2026年11月25日 04:35 UTC+05:30, 2026年11月25日 04:35:09 UTC+05:30"
  })
  void tellsTheReadersTime(String tag, String zone, String minute, String second) {
    MomentFormat format = new MomentFormat(Language.find(tag).orElseThrow(), ZoneId.of(zone));
    assertEquals(new Moment("2026-11-24T23:05:09Z", minute), format.minute(INSTANT));
    assertEquals(new Moment("2026-11-24T23:05:09Z", second), format.second(INSTANT));
  }

  @Test
  void nothingStaysNothing() {
    MomentFormat format = new MomentFormat(Language.EN, ZoneId.of("UTC"));
    assertNull(format.minuteIfAny(null));
    assertNull(format.secondIfAny(null));
  }
}
