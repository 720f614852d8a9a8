package org.modelsquare.admin;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/**
 * A span of days as it was typed; empty for no end.
 *
 * @param from the first day
 * @param to the last day
 * @param zone whose days they are
 */
public record Days(String from, String to, ZoneId zone) {

  /** What is wrong with them: {@code no_date}, {@code before_from}, or nothing. */
  public String wrong() {
    LocalDate first = day(from);
    LocalDate last = day(to);
    if ((!from.isEmpty() && first == null) || (!to.isEmpty() && last == null)) {
      return "no_date";
    }
    return first != null && last != null && last.isBefore(first) ? "before_from" : "";
  }

  /** The first moment that counts; a day that is none leaves nothing out. */
  public @Nullable Instant begin() {
    return start(day(from));
  }

  /** The first moment that does not count any more. */
  public @Nullable Instant end() {
    LocalDate last = day(to);
    return start(last == null ? null : last.plusDays(1));
  }

  /** The same days in an address. */
  public String query() {
    return "from=" + coded(from) + "&to=" + coded(to);
  }

  private @Nullable Instant start(@Nullable LocalDate day) {
    return day == null ? null : day.atStartOfDay(zone).toInstant();
  }

  private static @Nullable LocalDate day(String text) {
    try {
      LocalDate day = LocalDate.parse(text);
      return day.getYear() < 1970 || day.getYear() > 9000 ? null : day;
    } catch (DateTimeParseException none) {
      return null;
    }
  }

  private static String coded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
