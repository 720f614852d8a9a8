package org.modelsquare.accounts;

import java.util.List;
import org.modelsquare.core.Violation;

/** How an attempt to come in ended. */
sealed interface Entry {

  /** The visitor is who he says. */
  record Admitted(String accountId) implements Entry {}

  /** Something typed is not accepted. */
  record Refused(List<Violation> violations) implements Entry {

    Refused(String field, String code) {
      this(List.of(Violation.of(field, code)));
    }
  }

  /** Tried too often; seconds to wait. */
  record Throttled(long seconds) implements Entry {}

  /** The link has been used or is too old. */
  record LinkGone() implements Entry {}
}
