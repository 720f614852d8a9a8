package org.modelsquare.jobs;

import org.modelsquare.core.Credits;

/** The order costs more than its sender allows. */
public final class PriceAboveLimit extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final Credits price;
  private final Credits limit;

  PriceAboveLimit(Credits price, Credits limit) {
    super("the order costs %s credits, allowed are %s".formatted(price, limit));
    this.price = price;
    this.limit = limit;
  }

  /** What the order costs. */
  public Credits price() {
    return price;
  }

  /** What its sender allows. */
  public Credits limit() {
    return limit;
  }
}
