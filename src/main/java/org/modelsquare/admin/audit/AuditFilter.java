package org.modelsquare.admin.audit;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.modelsquare.admin.Days;

/**
 * Which acts are wanted, as it was typed; empty for any.
 *
 * @param actor part of an operator's email, or a whole account id
 * @param action such as {@code codes.made}
 * @param subject the id of what was acted upon
 * @param from the first day
 * @param to the last day
 * @param zone whose days they are
 */
record AuditFilter(
    String actor, String action, String subject, String from, String to, ZoneId zone) {

  static AuditFilter of(Function<String, @Nullable String> query, ZoneId zone) {
    return new AuditFilter(
        text(query.apply("actor")),
        text(query.apply("action")),
        text(query.apply("subject")),
        text(query.apply("from")),
        text(query.apply("to")),
        zone);
  }

  /** True if any act could be left out. */
  public boolean isActive() {
    return !(actor + action + subject + from + to).isEmpty();
  }

  /** What is wrong with the days: {@code no_date}, {@code before_from}, or nothing. */
  public String wrong() {
    return days().wrong();
  }

  /** The first moment that counts; a day that is none leaves nothing out. */
  @Nullable Instant begin() {
    return days().begin();
  }

  /** The first moment that does not count any more. */
  @Nullable Instant end() {
    return days().end();
  }

  /** The same filter in an address, to be followed by more. */
  public String query() {
    return "actor=%s&action=%s&subject=%s&%s&"
        .formatted(coded(actor), coded(action), coded(subject), days().query());
  }

  private Days days() {
    return new Days(from, to, zone);
  }

  private static String coded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  private static String text(@Nullable String typed) {
    return Objects.requireNonNullElse(typed, "").strip();
  }
}
