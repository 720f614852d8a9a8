package org.modelsquare.keys.pages;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.modelsquare.core.Credits;
import org.modelsquare.core.Violation;
import org.modelsquare.keys.KeyLimits;
import org.modelsquare.keys.KeyTerms;
import org.modelsquare.keys.Scope;

/** Reads a form: what it asks for, and what in it cannot be read. */
final class TypedTerms {

  private static final Pattern AMOUNT = Pattern.compile("\\d{1,12}(\\.\\d{1,6})?");
  private static final Pattern DAYS = Pattern.compile("7|30|90|365");
  private static final Pattern GAP = Pattern.compile("[\\s,;]+");

  private final KeyForm form;
  private final ZoneId zone;
  private final List<Violation> unreadable = new ArrayList<>();

  TypedTerms(KeyForm form, ZoneId zone) {
    this.form = form;
    this.zone = zone;
  }

  /** The terms of a new key. */
  KeyTerms ofNew(Instant now) {
    return terms(expiry(now));
  }

  /** Changed terms of a key, whose end stays what it is. */
  KeyTerms ofChange(@Nullable Instant expiresAt) {
    return terms(expiresAt);
  }

  /** All that is wrong, once per field: what cannot be read needs no further judgement. */
  List<Violation> with(List<Violation> judged) {
    Set<String> known = unreadable.stream().map(Violation::field).collect(Collectors.toSet());
    return Stream.concat(
            unreadable.stream(), judged.stream().filter(each -> !known.contains(each.field())))
        .toList();
  }

  private KeyTerms terms(@Nullable Instant expiresAt) {
    return new KeyTerms(
        form.name(),
        scopes(),
        form.models(),
        networks(),
        expiresAt,
        new KeyLimits(
            amount("limit_total", form.total()),
            amount("limit_day", form.day()),
            amount("limit_month", form.month())));
  }

  private Set<Scope> scopes() {
    Set<Scope> scopes = EnumSet.noneOf(Scope.class);
    for (String code : form.scopes()) {
      Optional<Scope> scope = Scope.find(code);
      scope.ifPresentOrElse(
          scopes::add, () -> unreadable.add(Violation.of("scopes", "unknown", code)));
    }
    return scopes;
  }

  private List<String> networks() {
    return GAP.splitAsStream(form.networks()).filter(each -> !each.isEmpty()).toList();
  }

  private @Nullable Credits amount(String field, String text) {
    if (text.isBlank()) {
      return null;
    }
    if (!AMOUNT.matcher(text.strip()).matches()) {
      unreadable.add(Violation.of(field, "not_an_amount"));
      return null;
    }
    return Credits.parse(text.strip());
  }

  private @Nullable Instant expiry(Instant now) {
    if (form.isExpiry("never")) {
      return null;
    }
    if (DAYS.matcher(form.expiry()).matches()) {
      return now.plus(Duration.ofDays(Long.parseLong(form.expiry())));
    }
    return form.isExpiry("date") ? endOf(form.date()) : unreadable("required");
  }

  /** The end of that day where the owner lives. */
  private @Nullable Instant endOf(String date) {
    if (date.isBlank()) {
      return unreadable("date_required");
    }
    try {
      return LocalDate.parse(date.strip()).plusDays(1).atStartOfDay(zone).toInstant();
    } catch (DateTimeException malformed) {
      return unreadable("not_a_date");
    }
  }

  private @Nullable Instant unreadable(String code) {
    unreadable.add(Violation.of("expires_at", code));
    return null;
  }
}
