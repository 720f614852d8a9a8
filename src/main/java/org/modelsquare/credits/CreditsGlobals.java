package org.modelsquare.credits;

import io.quarkus.arc.Arc;
import io.quarkus.qute.TemplateGlobal;
import org.jspecify.annotations.Nullable;
import org.modelsquare.core.Credits;

/** Names of this room that every template may use. */
@TemplateGlobal
class CreditsGlobals {

  private CreditsGlobals() {}

  /** What the visitor has; null if he is not signed in. */
  static @Nullable Balance balance() {
    return Arc.container().instance(PageBalance.class).get().get();
  }

  /** What a new account gets, in credits; an empty text where it gets nothing. */
  static String welcome() {
    Credits bonus = Arc.container().instance(CreditTerms.class).get().bonus();
    return bonus.isPositive() ? bonus.toString() : "";
  }
}
