package org.modelsquare.connections;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.modelsquare.core.Violation;
import org.modelsquare.providers.CredentialField;
import org.modelsquare.providers.VideoProvider;

/** What is wrong with the terms of an account. */
final class TermsCheck {

  static final int LONGEST_NAME = 60;
  static final int MOST_WEIGHT = 1000;
  static final int MOST_AT_ONCE = 100_000;
  private static final int LONGEST_CREDENTIAL = 10_000;

  /** Credentials go into headers and signatures: a line break would be somebody's mistake. */
  private static final Pattern CREDENTIAL = Pattern.compile("[!-~][ -~]*");

  private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

  private final VideoProvider kit;
  private final AccountTerms terms;
  private final List<Violation> found = new ArrayList<>();

  private TermsCheck(VideoProvider kit, AccountTerms terms) {
    this.kit = kit;
    this.terms = terms;
  }

  /**
   * Checks terms.
   *
   * @param kept the credentials that the account has already
   */
  static List<Violation> of(VideoProvider kit, AccountTerms terms, Set<String> kept) {
    TermsCheck check = new TermsCheck(kit, terms);
    check.name();
    check.address();
    check.range("weight", terms.weight(), MOST_WEIGHT);
    Integer concurrency = terms.concurrency();
    if (concurrency != null) {
      check.range("concurrency", concurrency, MOST_AT_ONCE);
    }
    kit.profile().credentials().forEach(field -> check.credential(field, kept));
    check.unknown();
    return List.copyOf(check.found);
  }

  /** The address that terms lead to. */
  static String address(VideoProvider kit, AccountTerms terms) {
    String own = kit.profile().defaultBaseUrl();
    return ApiAddress.tidy(terms.baseUrl().isBlank() && own != null ? own : terms.baseUrl());
  }

  private void name() {
    String name = terms.name();
    if (name.isBlank()) {
      found.add(Violation.of("name", "required"));
    } else if (name.length() > LONGEST_NAME) {
      found.add(Violation.of("name", "too_long", LONGEST_NAME, name.length()));
    } else if (CONTROL.matcher(name).find()) {
      found.add(Violation.of("name", "malformed"));
    }
  }

  private void address() {
    String address = address(kit, terms);
    if (address.isEmpty()) {
      found.add(Violation.of("base_url", "required"));
    } else {
      ApiAddress.check(address, terms.privateNetwork())
          .ifPresent(code -> found.add(Violation.of("base_url", code)));
    }
  }

  private void range(String field, int value, int most) {
    if (value < 1 || value > most) {
      found.add(Violation.of(field, "out_of_range", 1, most));
    }
  }

  private void credential(CredentialField field, Set<String> kept) {
    String value = terms.credentials().getOrDefault(field.name(), "").strip();
    String where = "credentials." + field.name();
    if (value.isEmpty()) {
      if (!kept.contains(field.name())) {
        found.add(Violation.of(where, "required"));
      }
    } else if (value.length() > LONGEST_CREDENTIAL || !CREDENTIAL.matcher(value).matches()) {
      found.add(Violation.of(where, "malformed"));
    }
  }

  private void unknown() {
    Set<String> known =
        kit.profile().credentials().stream().map(CredentialField::name).collect(Collectors.toSet());
    terms.credentials().keySet().stream()
        .filter(name -> !known.contains(name))
        .forEach(name -> found.add(Violation.of("credentials." + name, "unknown")));
  }
}
