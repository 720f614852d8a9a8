package org.modelsquare.accounts;

import java.util.List;
import org.modelsquare.core.Violation;

/**
 * The page on which people close their account.
 *
 * @param email the account's email
 * @param codeAsked true where sign-in asks for a code
 * @param understood true if the box was ticked
 * @param obstacles codes of what stands in the way
 * @param violations what is wrong with what was sent
 * @param waitSeconds seconds to wait after too many wrong passwords or codes; 0 for none
 */
record ClosureSheet(
    String email,
    boolean codeAsked,
    boolean understood,
    List<String> obstacles,
    List<Violation> violations,
    long waitSeconds) {

  ClosureSheet refused(boolean ticked, List<Violation> wrong, long seconds) {
    return new ClosureSheet(email, codeAsked, ticked, obstacles, wrong, seconds);
  }

  /** What is wrong with one field. */
  public List<Violation> of(String field) {
    return violations.stream().filter(each -> each.field().equals(field)).toList();
  }

  /** True if the field is in order. */
  public boolean isFine(String field) {
    return of(field).isEmpty();
  }
}
