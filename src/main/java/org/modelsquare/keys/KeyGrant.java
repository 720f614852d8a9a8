package org.modelsquare.keys;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.modelsquare.core.Credits;
import org.modelsquare.core.Violation;
import org.modelsquare.keys.networks.Network;

/** A key that is made with a key may do no more than that one. */
public final class KeyGrant {

  private static final String BEYOND = "beyond_key";

  private KeyGrant() {}

  /** True if the parent may make a key on these terms. */
  public static boolean mayGrant(ApiKey parent, KeyTerms wanted) {
    return beyond(parent, wanted).isEmpty();
  }

  /** Each field in which the terms go beyond what the parent may do itself. */
  public static List<Violation> beyond(ApiKey parent, KeyTerms wanted) {
    List<Violation> violations = new ArrayList<>();
    check(violations, "scopes", parent.may(Scope.KEYS_WRITE) && scopes(parent, wanted));
    check(violations, "models", models(parent, wanted));
    check(violations, "networks", networks(parent, wanted));
    check(violations, "expires_at", expiry(parent, wanted));
    KeyLimits own = parent.limits();
    KeyLimits limits = wanted.limits();
    check(violations, "limit_total", fits(own.total(), limits.total()));
    check(violations, "limit_day", fits(own.day(), limits.day()));
    check(violations, "limit_month", fits(own.month(), limits.month()));
    return violations;
  }

  private static void check(List<Violation> violations, String field, boolean fine) {
    if (!fine) {
      violations.add(Violation.of(field, BEYOND));
    }
  }

  private static boolean scopes(ApiKey parent, KeyTerms wanted) {
    return parent.scopes().containsAll(wanted.scopes());
  }

  private static boolean models(ApiKey parent, KeyTerms wanted) {
    return parent.models().isEmpty()
        || (!wanted.models().isEmpty() && parent.models().containsAll(wanted.models()));
  }

  private static boolean networks(ApiKey parent, KeyTerms wanted) {
    if (parent.networks().isEmpty()) {
      return true;
    }
    List<Network> own =
        parent.networks().stream().map(Network::read).flatMap(Optional::stream).toList();
    return !wanted.networks().isEmpty()
        && wanted.networks().stream()
            .map(Network::read)
            .flatMap(Optional::stream)
            .allMatch(each -> own.stream().anyMatch(block -> block.holds(each)));
  }

  private static boolean expiry(ApiKey parent, KeyTerms wanted) {
    return parent.expiresAt() == null
        || (wanted.expiresAt() != null && !wanted.expiresAt().isAfter(parent.expiresAt()));
  }

  private static boolean fits(@Nullable Credits own, @Nullable Credits wanted) {
    return own == null || (wanted != null && wanted.compareTo(own) <= 0);
  }
}
