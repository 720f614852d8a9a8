package org.modelsquare.admin;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.modelsquare.core.Credits;
import org.modelsquare.core.Violation;
import org.modelsquare.topup.Codes.BatchTerms;

/**
 * The form of a new batch as it was typed.
 *
 * @param expires the last day in UTC; empty for never
 * @param violations what is wrong
 */
record CodeForm(
    String count, String credits, String expires, String note, List<Violation> violations) {

  static final CodeForm FRESH = new CodeForm("10", "100", "", "", List.of());

  private static final int MOST_CODES = 1000;
  private static final Credits MOST_CREDITS = Credits.of(1_000_000);
  private static final int LONGEST_NOTE = 200;

  static CodeForm of(Map<String, String> sent, Clock clock) {
    CodeForm typed =
        new CodeForm(
            sent.getOrDefault("count", "").strip(),
            sent.getOrDefault("credits", "").strip(),
            sent.getOrDefault("expires", "").strip(),
            sent.getOrDefault("note", "").strip(),
            List.of());
    return new CodeForm(
        typed.count, typed.credits, typed.expires, typed.note, typed.check(clock.instant()));
  }

  /** What was typed; only of a form without violations. */
  BatchTerms terms() {
    return new BatchTerms(Integer.parseInt(count), Credits.parse(credits), end(), note);
  }

  public boolean isFine(String field) {
    return violations.stream().noneMatch(each -> each.field().equals(field));
  }

  public List<Violation> of(String field) {
    return violations.stream().filter(each -> each.field().equals(field)).toList();
  }

  private List<Violation> check(Instant now) {
    List<Violation> wrong = new ArrayList<>();
    if (!count.matches("[0-9]{1,4}") || Integer.parseInt(count) < 1 || tooMany()) {
      wrong.add(Violation.of("count", "range", 1, MOST_CODES));
    }
    if (!isAmount()) {
      wrong.add(Violation.of("credits", "amount", MOST_CREDITS));
    }
    Instant end = end();
    if (!expires.isEmpty() && end == null) {
      wrong.add(Violation.of("expires", "no_date"));
    } else if (end != null && !end.isAfter(now)) {
      wrong.add(Violation.of("expires", "past"));
    }
    if (note.codePointCount(0, note.length()) > LONGEST_NOTE) {
      wrong.add(Violation.of("note", "too_long", LONGEST_NOTE));
    }
    return wrong;
  }

  private boolean tooMany() {
    return Integer.parseInt(count) > MOST_CODES;
  }

  private boolean isAmount() {
    if (!credits.matches("[0-9]{1,7}(\\.[0-9]{1,6})?")) {
      return false;
    }
    Credits amount = Credits.parse(credits);
    return amount.isPositive() && amount.compareTo(MOST_CREDITS) <= 0;
  }

  /** The whole last day counts. */
  private @Nullable Instant end() {
    try {
      LocalDate day = expires.isEmpty() ? null : LocalDate.parse(expires);
      return day == null || day.getYear() > 9000
          ? null
          : day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    } catch (DateTimeParseException none) {
      return null;
    }
  }
}
