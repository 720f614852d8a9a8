package org.modelsquare.admin;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.modelsquare.connections.AccountEntry;
import org.modelsquare.web.Moment;
import org.modelsquare.web.MomentFormat;

/** An account of a provider in words. */
record AccountRow(
    AccountEntry entry,
    @Nullable Moment openUntil,
    @Nullable Moment lastErrorAt,
    @Nullable Moment lastSuccessAt,
    @Nullable Moment credentialsSetAt) {

  static AccountRow of(AccountEntry entry, MomentFormat format) {
    return new AccountRow(
        entry,
        format.secondIfAny(entry.account().openUntil()),
        format.secondIfAny(entry.account().lastErrorAt()),
        format.secondIfAny(entry.account().lastSuccessAt()),
        format.secondIfAny(entry.credentialsSetAt()));
  }

  /** The id. */
  public String id() {
    return entry.account().id();
  }

  /** {@code problem}, {@code off}, or how its circuit is. */
  public String state() {
    if (entry.problem() != null) {
      return "problem";
    }
    return entry.account().enabled()
        ? entry.account().circuit().name().toLowerCase(Locale.ROOT)
        : "off";
  }

  /** The state as the colours and shapes of the house know it. */
  public String tally() {
    return switch (state()) {
      case "closed" -> "active";
      case "half_open" -> "degraded";
      case "off" -> "paused";
      default -> "failed";
    };
  }

  /** Why it cannot be used; empty if it can. */
  public String problem() {
    return entry.problem() == null ? "" : entry.problem().code();
  }

  /** The most jobs at once; empty for any number. */
  public String cap() {
    Integer cap = entry.account().concurrency();
    return cap == null ? "" : String.valueOf(cap);
  }
}
