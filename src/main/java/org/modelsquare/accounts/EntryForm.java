package org.modelsquare.accounts;

import java.util.List;
import org.modelsquare.core.Violation;

/**
 * An email-and-password form as it is shown.
 *
 * @param email what was typed; the password never comes back
 * @param violations what is wrong
 * @param waitSeconds seconds to wait after too many attempts; 0 for none
 * @param onward where the visitor goes then
 */
record EntryForm(String email, List<Violation> violations, long waitSeconds, Onward onward) {

  static EntryForm empty(Onward onward) {
    return new EntryForm("", List.of(), 0, onward);
  }

  static EntryForm refused(String email, List<Violation> violations, Onward onward) {
    return new EntryForm(email, violations, 0, onward);
  }

  static EntryForm throttled(String email, long seconds, Onward onward) {
    return new EntryForm(email, List.of(), seconds, onward);
  }

  /** What is wrong with one field. */
  public List<Violation> of(String field) {
    return violations.stream().filter(each -> each.field().equals(field)).toList();
  }

  /** True if the field is in order. */
  public boolean isFine(String field) {
    return of(field).isEmpty();
  }

  /** The query that keeps the way on. */
  public String query() {
    return onward.query();
  }

  /** The query that keeps the way on, to be continued with {@code with=}. */
  public String queryWith() {
    return onward.query().isEmpty() ? "?with=" : onward.query() + "&with=";
  }

  /** The limit that a violation names, if any. */
  public String limit(Violation violation) {
    return violation.args().isEmpty() ? "" : violation.args().get(0);
  }
}
