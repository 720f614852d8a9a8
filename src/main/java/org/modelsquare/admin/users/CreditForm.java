package org.modelsquare.admin.users;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.modelsquare.core.Credits;
import org.modelsquare.core.Violation;

/**
 * Giving or taking credits, as it was typed.
 *
 * @param amount in credits; with a minus sign to take some
 * @param reason why; its owner reads it in the ledger
 * @param violations what is wrong with that
 */
record CreditForm(String amount, String reason, List<Violation> violations) {

  static final CreditForm EMPTY = new CreditForm("", "", List.of());

  private static final int LONGEST = 200;

  /** More than this at once is a slip of the hand. */
  private static final Credits MOST = Credits.of(1_000_000);

  static CreditForm of(String amount, String reason) {
    List<Violation> wrong = new ArrayList<>();
    if (amount.isEmpty()) {
      wrong.add(Violation.of("amount", "required"));
    } else if (parse(amount).isEmpty()) {
      wrong.add(Violation.of("amount", "no_amount", MOST));
    }
    if (reason.isEmpty()) {
      wrong.add(Violation.of("reason", "required"));
    } else if (reason.codePointCount(0, reason.length()) > LONGEST) {
      wrong.add(Violation.of("reason", "too_long", LONGEST));
    }
    return new CreditForm(amount, reason, wrong);
  }

  CreditForm with(Violation wrong) {
    return new CreditForm(amount, reason, List.of(wrong));
  }

  /** What is to be moved. */
  Credits credits() {
    return parse(amount).orElseThrow();
  }

  /** What is wrong with one field. */
  public List<Violation> of(String field) {
    return violations.stream().filter(each -> each.field().equals(field)).toList();
  }

  /** True if the field is in order. */
  public boolean isFine(String field) {
    return of(field).isEmpty();
  }

  private static Optional<Credits> parse(String text) {
    try {
      boolean minus = text.startsWith("-") || text.startsWith("−");
      Credits size = Credits.parse(minus ? text.substring(1).strip() : text);
      return size.isPositive() && size.compareTo(MOST) <= 0
          ? Optional.of(minus ? size.negated() : size)
          : Optional.empty();
    } catch (IllegalArgumentException none) {
      return Optional.empty();
    }
  }
}
