package org.modelsquare.credits;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.modelsquare.core.Violation;

/**
 * Which lines of the ledger are wanted, as it was typed.
 *
 * @param kind a kind as addresses have it; empty for all
 * @param from the first day; empty for the beginning
 * @param to the last day; empty for today
 * @param job the id of a job; empty for all lines
 * @param zone whose days they are, and on whose clocks times are told
 */
public record LedgerFilter(String kind, String from, String to, String job, ZoneId zone) {

  /** All lines. */
  public static final LedgerFilter ALL = new LedgerFilter("", "", "", "", ZoneOffset.UTC);

  static LedgerFilter of(
      @Nullable String kind,
      @Nullable String from,
      @Nullable String to,
      @Nullable String job,
      ZoneId zone) {
    TransferKind known = LedgerPage.kind(kind);
    return new LedgerFilter(
        known == null ? "" : LedgerPage.code(known), text(from), text(to), text(job), zone);
  }

  /** True if any line could be left out. */
  public boolean isActive() {
    return !(kind + from + to + job).isEmpty();
  }

  /** Days that are none; what is wrong is then left out of the search. */
  public List<Violation> violations() {
    List<Violation> wrong = new ArrayList<>();
    if (!from.isEmpty() && day(from) == null) {
      wrong.add(Violation.of("from", "no_date"));
    }
    if (!to.isEmpty() && day(to) == null) {
      wrong.add(Violation.of("to", "no_date"));
    }
    LocalDate first = day(from);
    LocalDate last = day(to);
    if (first != null && last != null && last.isBefore(first)) {
      wrong.add(Violation.of("to", "before_from"));
    }
    return wrong;
  }

  /** True if nothing is wrong at that field. */
  public boolean isFine(String field) {
    return violations().stream().noneMatch(each -> each.field().equals(field));
  }

  /** The same filter in an address, to be followed by more: ends with an ampersand unless empty. */
  public String query() {
    StringBuilder query = new StringBuilder();
    append(query, "kind", kind);
    append(query, "from", from);
    append(query, "to", to);
    append(query, "job", job);
    return query.toString();
  }

  @Nullable TransferKind transferKind() {
    return LedgerPage.kind(kind);
  }

  /** The first moment that counts. */
  OffsetDateTime start() {
    LocalDate day = day(from);
    return (day == null ? LocalDate.EPOCH : day).atStartOfDay(zone).toOffsetDateTime();
  }

  /** The first moment that does not count any more. */
  OffsetDateTime end() {
    LocalDate day = day(to);
    return (day == null ? LocalDate.of(9999, 1, 1) : day.plusDays(1))
        .atStartOfDay(zone)
        .toOffsetDateTime();
  }

  private static void append(StringBuilder query, String name, String value) {
    if (!value.isEmpty()) {
      query.append(name).append('=').append(URLEncoder.encode(value, StandardCharsets.UTF_8));
      query.append('&');
    }
  }

  private static @Nullable LocalDate day(String text) {
    try {
      LocalDate day = LocalDate.parse(text);
      return day.getYear() < 1970 || day.getYear() > 9000 ? null : day;
    } catch (DateTimeParseException none) {
      return null;
    }
  }

  private static String text(@Nullable String typed) {
    return Objects.requireNonNullElse(typed, "").strip();
  }
}
