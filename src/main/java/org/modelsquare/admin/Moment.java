package org.modelsquare.admin;

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
record Moment(String iso, String words) {

  static Moment at(Instant instant, Language language) {
    String pattern =
        language == Language.EN ? "d MMM uuuu, HH:mm:ss 'UTC'" : "uuuu年M月d日 HH:mm:ss 'UTC'";
    DateTimeFormatter format = DateTimeFormatter.ofPattern(pattern, language.locale());
    return new Moment(instant.toString(), format.withZone(ZoneOffset.UTC).format(instant));
  }

  static @Nullable Moment of(@Nullable Instant instant, Language language) {
    return instant == null ? null : at(instant, language);
  }
}
