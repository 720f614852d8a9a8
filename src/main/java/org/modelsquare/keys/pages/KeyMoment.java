package org.modelsquare.keys.pages;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import org.modelsquare.core.Language;

/**
 * A point in time, for machines and for people.
 *
 * @param iso ISO 8601
 * @param words date and time in UTC
 */
record KeyMoment(String iso, String words) {

  static @Nullable KeyMoment of(@Nullable Instant instant, Language language) {
    if (instant == null) {
      return null;
    }
    String pattern = language == Language.EN ? "d MMM uuuu, HH:mm 'UTC'" : "uuuu年M月d日 HH:mm 'UTC'";
    return new KeyMoment(
        instant.toString(),
        DateTimeFormatter.ofPattern(pattern, language.locale())
            .withZone(ZoneOffset.UTC)
            .format(instant));
  }
}
