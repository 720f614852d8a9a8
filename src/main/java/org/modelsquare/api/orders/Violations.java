package org.modelsquare.api.orders;

import java.util.ArrayList;
import java.util.List;
import org.modelsquare.api.ApiRefusal;
import org.modelsquare.catalog.parameters.ConflictRule;
import org.modelsquare.catalog.parameters.RequestDraft;
import org.modelsquare.core.Language;
import org.modelsquare.core.Violation;

/** Gathers all that is wrong with a request under the names that its dialect uses. */
public final class Violations {

  private final List<Violation> violations = new ArrayList<>();
  private final ParameterNames names;

  /** Fields are called by their names in a dialect. */
  public Violations(ParameterNames names) {
    this.names = names;
  }

  /** Adds violations of single fields. */
  public Violations add(List<Violation> found) {
    for (Violation each : found) {
      violations.add(new Violation(names.sent(each.field()), each.code(), each.args()));
    }
    return this;
  }

  /** Adds all that is wrong with a draft. */
  public Violations add(RequestDraft draft) {
    add(draft.violations());
    for (ConflictRule rule : draft.conflicts()) {
      for (String field : rule.fields()) {
        String why = rule.message().in(Language.EN);
        violations.add(Violation.of(names.sent(field), "conflict", why));
      }
    }
    return this;
  }

  /** Refuses if there is anything to refuse. */
  public void refuse() {
    if (!violations.isEmpty()) {
      throw ApiRefusal.violations(violations);
    }
  }
}
