package org.modelsquare.catalog;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.modelsquare.pricing.PriceList;
import org.modelsquare.pricing.PriceVersion;

/**
 * A model with what stands behind it, at one moment.
 *
 * @param model as it is offered
 * @param described as its descriptor tells it
 * @param text the descriptor
 * @param decision what an operator decided; null if nothing
 * @param prices all price lists of the price book, the earliest first; those of the future too
 */
public record CatalogEntry(
    VideoModel model,
    VideoModel described,
    DescriptorText text,
    @Nullable Decision decision,
    List<PriceVersion> prices) {

  static CatalogEntry of(
      VideoModel described,
      DescriptorText text,
      @Nullable Decision decision,
      List<PriceVersion> prices,
      Instant at) {
    VideoModel decided = decision == null ? described : decision.apply(described);
    PriceList list = listAt(described, prices, at);
    VideoModel offered = Objects.equals(list, decided.prices()) ? decided : decided.pricedBy(list);
    return new CatalogEntry(offered, described, text, decision, List.copyOf(prices));
  }

  /** The same at another moment. */
  CatalogEntry at(Instant moment) {
    return of(described, text, decision, prices, moment);
  }

  /** True if only operators see it. */
  public boolean isHidden() {
    return model.status() == ModelStatus.HIDDEN;
  }

  /** The price list that holds at a moment: the latest of the book, or the descriptor's. */
  public @Nullable PriceList listAt(Instant moment) {
    return listAt(described, prices, moment);
  }

  private static @Nullable PriceList listAt(
      VideoModel described, List<PriceVersion> prices, Instant moment) {
    PriceList list = described.prices();
    for (PriceVersion each : prices) {
      if (!each.from().isAfter(moment)) {
        list = each.list();
      }
    }
    return list;
  }
}
