package org.modelsquare.catalog;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All models at one moment. Never changes; another one takes its place. */
final class Shelf {

  private final List<CatalogEntry> entries;
  private final List<VideoModel> shown;
  private final Map<String, CatalogEntry> byId = new HashMap<>();

  /**
   * Puts the models up.
   *
   * @throws IllegalArgumentException if two of them answer to the same id or alias
   */
  Shelf(Collection<CatalogEntry> entries) {
    this.entries = List.copyOf(entries);
    this.shown =
        entries.stream().filter(each -> !each.isHidden()).map(CatalogEntry::model).toList();
    for (CatalogEntry entry : entries) {
      names(entry.model()).forEach(name -> register(name, entry));
    }
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
