package org.modelsquare.admin;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Moments as a field for date and time sends them: on the clocks of the operator's zone. */
public final class TypedMoments {

  private static final int LAST_YEAR = 9000;

  private TypedMoments() {}

  /** The moment; empty for a text that is none. */
  public static Optional<Instant> read(String typed, ZoneId zone) {
    try {
      LocalDateTime local = LocalDateTime.parse(typed);
      return local.getYear() > LAST_YEAR
          ? Optional.empty()
          : Optional.of(local.atZone(zone).toInstant());
    } catch (DateTimeException none) {
      return Optional.empty();
    }
  }

  /** How a moment would have been typed. */
  public static String write(Instant moment, ZoneId zone) {
    return LocalDateTime.ofInstant(moment, zone).truncatedTo(ChronoUnit.SECONDS).toString();
  }
}
