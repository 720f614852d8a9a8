package org.modelsquare.jobs;

import java.util.List;
import org.modelsquare.core.Violation;

/** An order names an address of this house where the account has no image. Nothing was ordered. */
public final class UnknownUpload extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<Violation> violations;

  UnknownUpload(List<Violation> violations) {
    super("No upload of this account at " + violations);
    this.violations = List.copyOf(violations);
  }

  /** Which parameters name it; each with the code {@code unknown_upload}. */
  public List<Violation> violations() {
    return violations;
  }
}
