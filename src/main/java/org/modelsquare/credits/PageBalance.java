package org.modelsquare.credits;

import io.quarkus.arc.Unremovable;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import org.jspecify.annotations.Nullable;

/** The visitor's balance, read when a page first shows it and at most once. */
@Unremovable
@RequestScoped
class PageBalance {

  private final Balances balances;
  private final SecurityIdentity identity;
  private @Nullable Balance read;

  PageBalance(Balances balances, SecurityIdentity identity) {
    this.balances = balances;
    this.identity = identity;
  }

  /** Null for visitors who are not signed in. */
  @Nullable Balance get() {
    if (read == null && !identity.isAnonymous()) {
      read = balances.of(identity.getPrincipal().getName());
    }
    return read;
  }
}
