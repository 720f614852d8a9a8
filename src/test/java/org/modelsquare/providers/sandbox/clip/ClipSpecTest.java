package org.modelsquare.providers.sandbox.clip;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClipSpecTest {
  @ParameterizedTest
  @CsvSource({
    "480p, 16:9, 854, 480",
    "480p, 9:16, 480, 854",
    "480p, 1:1, 480, 480",
    "480p, 4:3, 640, 480",
    "480p, 3:4, 480, 640",
    "480p, 21:9, 1120, 480",
    "720p, 16:9, 1280, 720",
    "720p, 9:16, 720, 1280",
    "720p, 21:9, 1680, 720",
    "1080p, 16:9, 1920, 1080",
    "1080p, 4:3, 1440, 1080",
    "1080p, 3:4, 1080, 1440",
    "1080p, 21:9, 2520, 1080",
    "4k, 16:9, 3840, 2160",
  })
  void sizesByClassAndRatio(String resolution, String ratio, int width, int height) {
    ClipSpec spec = ClipSpec.of(resolution, ratio, 5, 1);
    assertEquals(width, spec.width());
    assertEquals(height, spec.height());
  }

  @ParameterizedTest
  @CsvSource({"1000, 24", "5000, 120", "5041, 121", "2500, 60", "1, 1"})
  void countsPicturesToTheNearest(long millis, int frames) {
    assertEquals(frames, new ClipSpec(640, 480, Duration.ofMillis(millis), 1, "").frames());
  }

  @ParameterizedTest
  @CsvSource({"big, 16:9, 5", "720p, wide, 5", "720p, 0:9, 5", "720p, 16:9, 0", "720p, 100:1, 5"})
  void refusesWhatItCannotMake(String resolution, String ratio, int seconds) {
    assertThrows(IllegalArgumentException.class, () -> ClipSpec.of(resolution, ratio, seconds, 1));
  }

  @Test
  void refusesOddSides() {
    assertThrows(
        IllegalArgumentException.class, () -> new ClipSpec(853, 480, Duration.ofSeconds(1), 1, ""));
  }
}
