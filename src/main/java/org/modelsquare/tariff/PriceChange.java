package org.modelsquare.tariff;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.modelsquare.catalog.CatalogEntry;
import org.modelsquare.core.Credits;
import org.modelsquare.core.Language;
import org.modelsquare.pricing.PriceList;
import org.modelsquare.pricing.PriceVersion;

/**
 * A change of a model's prices, past or announced.
 *
 * @param model the model
 * @param from the first moment of the new prices
 * @param ahead true if it is still to come
 * @param before the lowest price of a second until then; null if there was none, or if it stays
 * @param after the lowest price of a second from then on; null if only requests have a price, or if
 *     it stays
 */
record PriceChange(
    NamedModel model,
    Instant from,
    boolean ahead,
    @Nullable Credits before,
    @Nullable Credits after) {

  private static final Duration SHOWN = Duration.ofDays(365);

  /** The price before in words; empty if there was none. */
  public String old() {
    return before == null ? "" : before.toString();
  }

  /** The price after in words; empty where only requests have one. */
  public String fresh() {
    return after == null ? "" : after.toString();
  }

  /** All changes of the last year and of the future, the latest first. */
  static List<PriceChange> of(List<CatalogEntry> entries, Instant now, Language language) {
    return entries.stream()
        .filter(entry -> !entry.isHidden())
        .flatMap(entry -> of(entry, now, language))
        .filter(change -> change.from().isAfter(now.minus(SHOWN)))
        .sorted(Comparator.comparing(PriceChange::from).reversed())
        .toList();
  }

  private static Stream<PriceChange> of(CatalogEntry entry, Instant now, Language language) {
    List<PriceChange> changes = new ArrayList<>();
    PriceList before = entry.described().prices();
    for (PriceVersion version : entry.prices()) {
      Credits old = second(before);
      Credits fresh = second(version.list());
      // Where the lowest price stays, others change: no figure would say it in one line.
      boolean isSame = Objects.equals(old, fresh);
      changes.add(
          new PriceChange(
              NamedModel.of(entry.model(), language),
              version.from(),
              version.from().isAfter(now),
              isSame ? null : old,
              isSame ? null : fresh));
      before = version.list();
    }
    return changes.stream();
  }

  private static @Nullable Credits second(@Nullable PriceList list) {
    Credits lowest = list == null ? Credits.ZERO : list.fromPerSecond();
    return lowest.isPositive() ? lowest : null;
  }
}
