package org.modelsquare.web;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import org.modelsquare.core.Language;

/** How moments are told to a reader: in the words of a language, on the clocks of a zone. */
public record MomentFormat(Language language, ZoneId zone) {

  /** To the minute. */
  public Moment minute(Instant instant) {
    return moment(instant, "HH:mm");
  }

  /** To the second, where things follow each other closely. */
  public Moment second(Instant instant) {
    return moment(instant, "HH:mm:ss");
  }

  /** To the minute; null where there is none. */
  public @Nullable Moment minuteIfAny(@Nullable Instant instant) {
    return instant == null ? null : minute(instant);
  }

  /** To the second; null where there is none. */
  public @Nullable Moment secondIfAny(@Nullable Instant instant) {
    return instant == null ? null : second(instant);
  }

  private Moment moment(Instant instant, String time) {
    String day = language == Language.EN ? "d MMM uuuu, " : "uuuu年M月d日 ";
    // "UTC" rather than "Z", and an offset where the name of a zone would be cut to "CST".
    String place = zone.getId().equals("UTC") ? " 'UTC'" : " 'UTC'xxx";
    DateTimeFormatter format =
        DateTimeFormatter.ofPattern(day + time + place, language.locale()).withZone(zone);
    return new Moment(instant.toString(), format.format(instant));
  }
}
