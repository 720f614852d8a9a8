package org.modelsquare.launches;

import io.quarkus.arc.Arc;
import io.quarkus.qute.TemplateGlobal;
import org.modelsquare.accounts.Viewer;

/** What the header shows of notices. */
@TemplateGlobal
class LaunchesGlobals {

  private LaunchesGlobals() {}

  /** How many notices the visitor has not read; 0 for a signed-out one. */
  static int news() {
    Viewer viewer = Arc.container().instance(Viewer.class).get();
    Notices notices = Arc.container().instance(Notices.class).get();
    return viewer.accountId().map(notices::unread).orElse(0);
  }
}
