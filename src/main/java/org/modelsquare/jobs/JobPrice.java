package org.modelsquare.jobs;

import org.modelsquare.core.Credits;
import org.modelsquare.pricing.Quote;

/**
 * What a job is sold for.
 *
 * @param version the price list
 * @param amount what is held, and captured if there is a video
 * @param formula the lines of the quote as JSON, for the receipt
 */
public record JobPrice(String version, Credits amount, String formula) {

  /** The price of a quote. */
  public static JobPrice of(Quote quote) {
    return new JobPrice(quote.version(), quote.total(), new Formula(quote).json());
  }
}
