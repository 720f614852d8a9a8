package org.modelsquare.web;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** Names of time zones that mean the same to everybody. */
public final class Zones {

  private Zones() {}

  /** The distance from UTC at that time, such as {@code UTC+08:00}. */
  public static String name(ZoneId zone, Instant at) {
    ZoneOffset offset = zone.getRules().getOffset(at);
    return offset.equals(ZoneOffset.UTC) ? "UTC" : "UTC" + offset;
  }
}
