package org.modelsquare.web;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.modelsquare.core.Language;

/**
 * A point in time, for machines and for people.
 *
 * @param iso ISO 8601
 * @param words date and time in the reader's zone, which is named
 */
public record Moment(String iso, String words) {

  /** That instant in the words of a language and on the clocks of a zone. */
  public static Moment of(Instant instant, Language language, ZoneId zone) {
    String day = language == Language.EN ? "d MMM uuuu, HH:mm " : "uuuu年M月d日 HH:mm ";
    // "UTC" rather than "Z", and an offset where the name of a zone would be cut to "CST".
    String place = zone.getId().equals("UTC") ? "'UTC'" : "'UTC'xxx";
    return new Moment(
        instant.toString(),
        DateTimeFormatter.ofPattern(day + place, language.locale()).withZone(zone).format(instant));
  }
}
