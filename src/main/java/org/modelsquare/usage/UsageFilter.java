package org.modelsquare.usage;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is asked for.
 *
 * @param group {@code day}, {@code model} or {@code key}
 * @param from the first day
 * @param to the last day
 * @param zone whose days they are
 * @param today the day of now in that zone
 * @param trouble what could not be read and was replaced; empty for nothing
 */
record UsageFilter(
    String group, LocalDate from, LocalDate to, ZoneId zone, LocalDate today, String trouble) {

  static final List<String> GROUPS = List.of("day", "model", "key");

  private static final int USUAL = 30;
  private static final int MOST = 366;
  private static final List<String> ZONES =
      List.of(
          "UTC",
          "Asia/Shanghai",
          "Asia/Taipei",
          "Asia/Hong_Kong",
          "Asia/Tokyo",
          "Europe/London",
          "Europe/Berlin",
          "America/New_York",
          "America/Los_Angeles");

  static UsageFilter of(
      @Nullable String group,
      @Nullable String from,
      @Nullable String to,
      @Nullable String tz,
      ZoneId usual,
      Clock clock) {
    ZoneId zone = tz == null || tz.isBlank() ? usual : zone(tz);
    LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
    LocalDate last = day(to, today);
    LocalDate first = day(from, last.minusDays(USUAL - 1L));
    String trouble = trouble(from, to, tz, first, last);
    if (first.isAfter(last) || first.isBefore(last.minusDays(MOST - 1L))) {
      first = last.minusDays(USUAL - 1L);
    }
    String known = group != null && GROUPS.contains(group) ? group : "day";
    return new UsageFilter(known, first, last, zone, today, trouble);
  }

  private static String trouble(
      @Nullable String from,
      @Nullable String to,
      @Nullable String tz,
      LocalDate first,
      LocalDate last) {
    if (isUnread(from) || isUnread(to)) {
      return "no_date";
    }
    if (tz != null && !tz.isBlank() && !zone(tz).getId().equals(tz.strip())) {
      return "no_zone";
    }
    if (first.isAfter(last)) {
      return "before_from";
    }
    return first.isBefore(last.minusDays(MOST - 1L)) ? "too_long" : "";
  }

  /** The first moment that counts. */
  Instant start() {
    return from.atStartOfDay(zone).toInstant();
  }

  /** The first moment that does not count any more. */
  Instant end() {
    return to.plusDays(1).atStartOfDay(zone).toInstant();
  }

  /** All days. */
  Stream<LocalDate> days() {
    return from.datesUntil(to.plusDays(1));
  }

  /** True if today, which is not over, is among the days. */
  public boolean isOpen() {
    return !today.isBefore(from) && !today.isAfter(to);
  }

  /** The zones to choose from, with the one at hand. */
  public List<String> zones() {
    return Stream.concat(ZONES.stream(), Stream.of(zone.getId())).distinct().toList();
  }

  public List<String> groups() {
    return GROUPS;
  }

  /** The same in an address. */
  public String query() {
    return query(group, from);
  }

  /** The same for the last so many days. */
  public String last(int days) {
    return "group=%s&from=%s&to=%s&tz=%s"
        .formatted(group, today.minusDays(days - 1L), today, encoded());
  }

  private String query(String by, LocalDate first) {
    return "group=%s&from=%s&to=%s&tz=%s".formatted(by, first, to, encoded());
  }

  private String encoded() {
    return URLEncoder.encode(zone.getId(), StandardCharsets.UTF_8);
  }

  private static boolean isUnread(@Nullable String text) {
    return text != null && !text.isBlank() && read(text) == null;
  }

  private static LocalDate day(@Nullable String text, LocalDate other) {
    LocalDate day = text == null ? null : read(text);
    return day == null ? other : day;
  }

  private static @Nullable LocalDate read(String text) {
    try {
      LocalDate day = LocalDate.parse(text.strip());
      return day.getYear() < 1970 || day.getYear() > 9000 ? null : day;
    } catch (DateTimeParseException none) {
      return null;
    }
  }

  private static ZoneId zone(@Nullable String id) {
    try {
      String text = id == null ? "" : id.strip();
      return ZoneId.getAvailableZoneIds().contains(text) ? ZoneId.of(text) : ZoneId.of("UTC");
    } catch (DateTimeException none) {
      return ZoneId.of("UTC");
    }
  }
}
