package org.modelsquare.admin;

import java.util.Objects;
import org.modelsquare.providers.AccessCheck;

/**
 * What a test of an account found.
 *
 * @param code {@code works}, {@code refused}, {@code unreachable}, {@code not_checked}; empty if
 *     there was no test
 * @param evidence the provider's words
 */
record TestResult(String code, String evidence) {

  static final TestResult NONE = new TestResult("", "");

  static TestResult of(AccessCheck check) {
    if (check instanceof AccessCheck.Works works) {
      return new TestResult("works", Objects.requireNonNullElse(works.detail(), ""));
    }
    if (check instanceof AccessCheck.Refused refused) {
      return new TestResult("refused", refused.evidence());
    }
    if (check instanceof AccessCheck.Unreachable unreachable) {
      return new TestResult("unreachable", unreachable.evidence());
    }
    return new TestResult("not_checked", ((AccessCheck.NotChecked) check).why());
  }

  /** The colour. */
  public String tone() {
    return switch (code) {
      case "works" -> "ok";
      case "not_checked" -> "info";
      default -> "bad";
    };
  }
}
