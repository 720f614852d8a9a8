package org.modelsquare.accounts;

import io.quarkus.arc.Arc;
import io.quarkus.qute.TemplateGlobal;

/** Names that every template may use. */
@TemplateGlobal
class AccountGlobals {

  private AccountGlobals() {}

  /** Who looks at this page, signed in or not. */
  static Viewer viewer() {
    return Arc.container().instance(Viewer.class).get();
  }
}
