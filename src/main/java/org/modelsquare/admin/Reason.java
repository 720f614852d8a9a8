package org.modelsquare.admin;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.modelsquare.core.Violation;

/**
 * Why an operator does something, as it was typed; it is kept in the log of operators' acts.
 *
 * @param violations what is wrong with it
 */
public record Reason(String text, List<Violation> violations) {

  /** Before anybody has typed. */
  public static final Reason NONE = new Reason("", List.of());

  private static final int LONGEST = 400;

  /** Reads a field called {@code reason}. */
  public static Reason of(@Nullable String typed) {
    String text = Objects.requireNonNullElse(typed, "").strip();
    if (text.isEmpty()) {
      return new Reason(text, List.of(Violation.of("reason", "required")));
    }
    if (text.codePointCount(0, text.length()) > LONGEST) {
      return new Reason(text, List.of(Violation.of("reason", "too_long", LONGEST)));
    }
    return new Reason(text, List.of());
  }

  /** True if there is nothing wrong with it. */
  public boolean isFine() {
    return violations.isEmpty();
  }
}
