package org.modelsquare.credits;

import org.modelsquare.core.Credits;

/**
 * The account cannot pay. Unchecked on purpose: crossing the ledger's transaction boundary it dooms
 * the caller's transaction, so the job row that was to be paid for cannot stay behind.
 */
public final class InsufficientCredits extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Credits needed;
  private final transient Credits available;

  InsufficientCredits(Credits needed, Credits available) {
    super("needs %s credits, has %s".formatted(needed, available));
    this.needed = needed;
    this.available = available;
  }

  /** What the transfer would have taken. */
  public Credits needed() {
    return needed;
  }

  /** What was there to be taken. */
  public Credits available() {
    return available;
  }
}
