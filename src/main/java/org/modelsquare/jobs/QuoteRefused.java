package org.modelsquare.jobs;

/** A promised price cannot be used for this order. */
public final class QuoteRefused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final Reason reason;

  QuoteRefused(Reason reason) {
    super("the quote is " + reason);
    this.reason = reason;
  }

  /** Why not. */
  public Reason reason() {
    return reason;
  }

  /** Why a quote cannot be used. */
  public enum Reason {
    /** The account has no such quote. */
    UNKNOWN,
    /** Its time is over. */
    EXPIRED,
    /** Another order has used it. */
    USED,
    /** It is for another request. */
    OTHER_REQUEST
  }
}
