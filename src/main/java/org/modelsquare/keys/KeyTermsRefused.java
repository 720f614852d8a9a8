package org.modelsquare.keys;

import java.util.List;
import org.modelsquare.core.Violation;

/** A key cannot be had on these terms. */
public final class KeyTermsRefused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<Violation> violations;

  KeyTermsRefused(List<Violation> violations) {
    super(violations.toString());
    this.violations = List.copyOf(violations);
  }

  /** All that is wrong; never empty. */
  public List<Violation> violations() {
    return violations;
  }
}
