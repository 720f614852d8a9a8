package org.modelsquare.topup;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.modelsquare.core.Credits;

/** Payment by card; without a key none is taken. */
@ConfigMapping(prefix = "modelsquare.stripe")
interface StripeSettings {

  /** The secret key of the account at Stripe. */
  Optional<String> secretKey();

  /** The secret with which Stripe signs what it reports to {@code /stripe/webhook}. */
  Optional<String> webhookSecret();

  /** Where Stripe's API begins. */
  @WithDefault("https://api.stripe.com")
  String apiBase();

  /** Three letters. */
  @WithDefault("usd")
  String currency();

  /** Digits behind the point in that currency: 2 for most, 0 for yen. */
  @WithDefault("2")
  int decimals();

  /** What can be bought, by a name of one's own. */
  Map<String, Offer> offers();

  /** A number of credits and their price. */
  interface Offer {

    /** What is given. */
    BigDecimal credits();

    /** What it costs in the currency, such as {@code 5.00}. */
    BigDecimal price();
  }

  /** True if cards are taken. */
  default boolean isOn() {
    return secretKey().filter(each -> !each.isBlank()).isPresent();
  }

  /** The offers, the smallest first. */
  default List<CardOffer> priced() {
    return offers().entrySet().stream()
        .map(
            each ->
                new CardOffer(
                    each.getKey(),
                    Credits.parse(each.getValue().credits().toPlainString()),
                    each.getValue().price().movePointRight(decimals()).longValueExact(),
                    decimals(),
                    currency().toLowerCase(Locale.ROOT)))
        .sorted(Comparator.comparing(CardOffer::credits))
        .toList();
  }

  /** Stops a start after which payments would be taken and never booked, or by anybody's word. */
  default void check() {
    if (!isOn()) {
      return;
    }
    if (webhookSecret().filter(each -> !each.isBlank()).isEmpty()) {
      throw new IllegalStateException(
          "modelsquare.stripe.secret-key is set, but modelsquare.stripe.webhook-secret is empty");
    }
    if (offers().isEmpty()) {
      throw new IllegalStateException("modelsquare.stripe.offers is empty: nothing can be bought");
    }
    for (CardOffer offer : priced()) {
      if (!offer.credits().isPositive() || offer.minor() <= 0) {
        throw new IllegalStateException("modelsquare.stripe.offers." + offer.id() + " is not one");
      }
    }
  }
}
