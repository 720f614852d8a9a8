package org.modelsquare.api.orders;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.modelsquare.core.Violation;

/** How many items a page of a list has at most. */
public final class PageLimit {

  private static final int USUAL = 20;
  private static final int MOST = 100;

  private PageLimit() {}

  /** A limit from 1 to 100, 20 if none is given; whatever else is a violation. */
  public static int read(@Nullable String limit, List<Violation> violations) {
    if (limit == null) {
      return USUAL;
    }
    if (!limit.matches("\\d{1,9}")) {
      violations.add(Violation.of("limit", "not_a_number"));
      return USUAL;
    }
    int number = Integer.parseInt(limit);
    if (number < 1) {
      violations.add(Violation.of("limit", "too_small", 1));
    } else if (number > MOST) {
      violations.add(Violation.of("limit", "too_large", MOST));
    }
    return number;
  }
}
