package org.modelsquare.accounts;

/** Something that must be over before an account can be closed. Each bean of this type is asked. */
public interface ClosingObstacle {

  /** What it is, for the words of the page, such as {@code unfinished_jobs}. */
  String code();

  /** True while it stands in the way. Also asked within the transaction that closes. */
  boolean isInTheWayOf(String accountId);
}
