package org.modelsquare.topup;

import java.math.BigDecimal;
import java.util.Locale;
import org.modelsquare.core.Credits;

/**
 * A number of credits that can be bought by card.
 *
 * @param id its name in the configuration
 * @param credits what is given
 * @param minor the price in the currency's smallest unit
 * @param decimals how many of its digits stand behind the point
 * @param currency three letters, such as {@code usd}
 */
record CardOffer(String id, Credits credits, long minor, int decimals, String currency) {

  /** The price as people read it, such as {@code USD 5.00}. */
  public String price() {
    return currency.toUpperCase(Locale.ROOT)
        + " "
        + BigDecimal.valueOf(minor, decimals).toPlainString();
  }
}
