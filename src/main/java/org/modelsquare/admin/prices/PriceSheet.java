package org.modelsquare.admin.prices;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.modelsquare.catalog.CatalogEntry;
import org.modelsquare.catalog.VideoModel;
import org.modelsquare.core.Language;
import org.modelsquare.pricing.PriceList;
import org.modelsquare.pricing.PriceVersion;
import org.modelsquare.publication.PriceEntry;

/**
 * A model's prices.
 *
 * @param model the model as it is offered now
 * @param name its name in the page's language
 * @param next the version that is to hold next; null if none is
 * @param book all versions, the latest first
 * @param now the moment of the page
 * @param earliest before which a version can neither begin nor be withdrawn
 */
public record PriceSheet(
    VideoModel model,
    String name,
    @Nullable PriceVersion next,
    List<PriceEntry> book,
    Instant now,
    Instant earliest) {

  static PriceSheet of(
      CatalogEntry entry, Language language, List<PriceEntry> book, Instant now, Instant earliest) {
    Optional<PriceVersion> next =
        entry.prices().stream().filter(each -> each.from().isAfter(now)).findFirst();
    String name = entry.model().copy(language).name();
    return new PriceSheet(entry.model(), name, next.orElse(null), book, now, earliest);
  }

  /** The price list of now; null where none is announced. */
  public @Nullable PriceList list() {
    return model.prices();
  }

  /** The rows of a price list, as they are typed. */
  public List<RuleLine> lines(PriceList list) {
    return list.rules().stream().map(rule -> RuleLine.of(0, rule)).toList();
  }

  /** How a version stands, as messages name it. */
  public String state(PriceEntry entry) {
    if (entry.withdrawnAt() != null) {
      return "withdrawn";
    }
    if (entry.version().list().version().equals(model.priceVersion())) {
      return "holds";
    }
    boolean begun = !entry.version().from().isAfter(now);
    return begun ? "past" : "scheduled";
  }

  /** True while it can be taken back. */
  public boolean isOpen(PriceEntry entry) {
    return state(entry).equals("scheduled") && entry.version().from().isAfter(earliest);
  }

  /** The state as the style sheet names it. */
  public String tally(PriceEntry entry) {
    return switch (state(entry)) {
      case "holds" -> "active";
      case "scheduled" -> "queued";
      default -> "canceled";
    };
  }
}
