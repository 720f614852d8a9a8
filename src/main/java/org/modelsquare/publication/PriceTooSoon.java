package org.modelsquare.publication;

/** Prices that were to hold before every instance could know them; nothing was published. */
public final class PriceTooSoon extends RuntimeException {

  private static final long serialVersionUID = 1L;

  PriceTooSoon() {
    super("prices must hold from a moment to come");
  }
}
