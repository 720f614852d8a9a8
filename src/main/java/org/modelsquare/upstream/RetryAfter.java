package org.modelsquare.upstream;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the header by which a provider asks to be left alone for a while. */
final class RetryAfter {

  private static final Pattern SECONDS = Pattern.compile("\\d{1,9}");

  /** Who asks for more is not believed. */
  private static final Duration LONGEST = Duration.ofHours(1);

  private RetryAfter() {}

  /** Null if the header is absent, in the past, absurd or neither a number nor a date. */
  static @Nullable Duration read(@Nullable String header, Instant now) {
    if (header == null) {
      return null;
    }
    String value = header.strip();
    Duration wait =
        SECONDS.matcher(value).matches()
            ? Duration.ofSeconds(Long.parseLong(value))
            : untilDate(value, now);
    return wait == null || wait.isNegative() || wait.compareTo(LONGEST) > 0 ? null : wait;
  }

  private static @Nullable Duration untilDate(String value, Instant now) {
    try {
      DateTimeFormatter format = DateTimeFormatter.RFC_1123_DATE_TIME.withLocale(Locale.ROOT);
      return Duration.between(now, ZonedDateTime.parse(value, format));
    } catch (DateTimeParseException e) {
      return null;
    }
  }
}
