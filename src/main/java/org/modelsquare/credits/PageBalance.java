package org.modelsquare.credits;

import io.quarkus.arc.Unremovable;
import jakarta.enterprise.context.RequestScoped;
import org.jspecify.annotations.Nullable;
import org.modelsquare.accounts.Viewer;

/** The visitor's balance, read when a page first shows it and at most once. */
@Unremovable
@RequestScoped
class PageBalance {

  private final Balances balances;
  private final Viewer viewer;
  private @Nullable Balance read;

  PageBalance(Balances balances, Viewer viewer) {
    this.balances = balances;
    this.viewer = viewer;
  }

  /** Null for visitors who are not signed in. */
  @Nullable Balance get() {
    if (read == null) {
      read = viewer.accountId().map(balances::of).orElse(null);
    }
    return read;
  }
}
