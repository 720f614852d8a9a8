package org.modelsquare.jobs;

import org.jspecify.annotations.Nullable;
import org.modelsquare.core.Credits;

/**
 * What the sender of an order wants to have held to.
 *
 * @param quoteId the promised price to use
 * @param maxCredits the most that the order may cost
 */
public record OrderTerms(@Nullable String quoteId, @Nullable Credits maxCredits) {

  /** Today's price, whatever it is. */
  public static final OrderTerms NONE = new OrderTerms(null, null);
}
