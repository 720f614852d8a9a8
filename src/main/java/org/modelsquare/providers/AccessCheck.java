package org.modelsquare.providers;

import org.jspecify.annotations.Nullable;

/** Whether an account's credentials work, as a call that costs nothing showed. */
public sealed interface AccessCheck {

  /**
   * The provider knows the account.
   *
   * @param detail what it said, such as a balance
   */
  record Works(@Nullable String detail) implements AccessCheck {}

  /** The provider does not let the account in. */
  record Refused(String evidence) implements AccessCheck {}

  /** The provider gave no usable answer. */
  record Unreachable(String evidence) implements AccessCheck {}

  /** The provider has no call that proves it without cost. */
  record NotChecked(String why) implements AccessCheck {}
}
