package org.modelsquare.web;

import io.quarkus.qute.TemplateExtension;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** Short times for tables and lines, on the clocks of a reader's zone. */
@TemplateExtension
final class InstantExtensions {

  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");
  private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("HH:mm:ss");

  private InstantExtensions() {}

  /** Such as {@code 2026-11-23 22:45}, where something near it names the zone. */
  static String minute(Instant at, ZoneId zone) {
    return MINUTE.format(at.atZone(zone));
  }

  /** The same with the zone, such as {@code 2026-11-23 22:45 UTC+08:00}. */
  static String stamp(Instant at, ZoneId zone) {
    return minute(at, zone) + " " + Zones.name(zone, at);
  }

  /** The time of day, such as {@code 22:45:10}. */
  static String second(Instant at, ZoneId zone) {
    return SECOND.format(at.atZone(zone));
  }
}
