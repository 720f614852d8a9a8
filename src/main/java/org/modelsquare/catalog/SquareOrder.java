package org.modelsquare.catalog;

import java.text.Collator;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.Stream;
import org.modelsquare.core.Credits;
import org.modelsquare.core.Language;
import org.modelsquare.pricing.PriceList;

/** In which order the square shows its models. */
public enum SquareOrder {
  /** What can be used now first, what is gone last, else as the catalog has them. */
  RECOMMENDED,
  /** The cheapest second first; models without a price last. */
  PRICE,
  /** The quickest first. */
  SPEED,
  /** By name as the page's language sorts. */
  NAME;

  /** Its name in the address. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The order of that name; the recommended one for any other. */
  static SquareOrder of(String id) {
    return Stream.of(values()).filter(each -> each.id().equals(id)).findFirst().orElse(RECOMMENDED);
  }

  Comparator<ModelCard> by(Language language) {
    return switch (this) {
      case RECOMMENDED -> Comparator.comparing(SquareOrder::rank);
      case PRICE -> Comparator.comparing(SquareOrder::price);
      case SPEED -> Comparator.comparing(card -> card.model().timing().typicalTo());
      case NAME ->
          Comparator.comparing(card -> card.copy().name(), Collator.getInstance(language.locale()));
    };
  }

  private static int rank(ModelCard card) {
    return switch (card.availability()) {
      case LIVE -> 0;
      case NOT_CONNECTED, UNPRICED, COMING_SOON -> 1;
      case DEPRECATED, HIDDEN -> 2;
    };
  }

  private static Credits price(ModelCard card) {
    return card.model()
        .priceList()
        .map(PriceList::fromPerSecond)
        .filter(Credits::isPositive)
        .orElse(new Credits(Long.MAX_VALUE));
  }
}
