package org.modelsquare.catalog;

import static java.util.Comparator.naturalOrder;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.modelsquare.pricing.PriceVersion;

/** All models at one moment. Never changes; another one takes its place. */
final class Shelf {

  private final List<CatalogEntry> entries;
  private final List<VideoModel> shown;
  private final Map<String, CatalogEntry> byId = new HashMap<>();
  private final Instant from;
  private final Instant until;

  /**
   * Puts the models up as they are at a moment.
   *
   * @throws IllegalArgumentException if two of them answer to the same id or alias
   */
  Shelf(Collection<CatalogEntry> all, Instant at) {
    this.entries = all.stream().map(each -> each.at(at)).toList();
    this.from = changes().filter(each -> !each.isAfter(at)).max(naturalOrder()).orElse(Instant.MIN);
    this.until = changes().filter(each -> each.isAfter(at)).min(naturalOrder()).orElse(Instant.MAX);
    this.shown =
        entries.stream().filter(each -> !each.isHidden()).map(CatalogEntry::model).toList();
    for (CatalogEntry entry : entries) {
      names(entry.model()).forEach(name -> register(name, entry));
    }
  }

  /** True if nothing has changed at that moment. */
  boolean holdsAt(Instant moment) {
    return !moment.isBefore(from) && moment.isBefore(until);
  }

  /** The same models at another moment, when other prices hold. */
  Shelf at(Instant moment) {
    return new Shelf(entries, moment);
  }

  List<CatalogEntry> entries() {
    return entries;
  }

  List<VideoModel> shown() {
    return shown;
  }

  Optional<CatalogEntry> entry(String idOrAlias) {
    return Optional.ofNullable(byId.get(idOrAlias));
  }

  private Stream<Instant> changes() {
    return entries.stream().flatMap(each -> each.prices().stream()).map(PriceVersion::from);
  }

  private void register(String name, CatalogEntry entry) {
    if (byId.put(name, entry) != null) {
      throw new IllegalArgumentException("Two models answer to " + name);
    }
  }

  private static List<String> names(VideoModel model) {
    List<String> names = new ArrayList<>(model.aliases());
    names.add(model.id());
    return names;
  }
}
