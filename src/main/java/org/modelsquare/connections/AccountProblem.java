package org.modelsquare.connections;

import java.util.Locale;

/** Why an account cannot be used, whatever its provider says. */
public enum AccountProblem {
  /** Its credentials were sealed under another secret of the instance. */
  UNREADABLE,
  /** This build has no kit for its provider. */
  UNKNOWN_PROVIDER,
  /** It lacks a credential that its provider asks for. */
  INCOMPLETE,
  /** What the configuration says about it is not accepted. */
  MISCONFIGURED;

  /** The name in messages, such as {@code unreadable}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
