package org.modelsquare.admin.models;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.modelsquare.catalog.Catalog;
import org.modelsquare.catalog.CatalogEntry;
import org.modelsquare.catalog.DescriptorDifference;
import org.modelsquare.catalog.DescriptorText;
import org.modelsquare.catalog.ModelAvailability;
import org.modelsquare.catalog.VideoModel;
import org.modelsquare.core.Language;
import org.modelsquare.launches.Subscriptions;

/** Gathers what the pages show. */
@Singleton
class ModelRows {

  private final Catalog catalog;
  private final ModelAvailability availability;
  private final Subscriptions subscriptions;
  private final DescriptorLint lint;

  ModelRows(
      Catalog catalog,
      ModelAvailability availability,
      Subscriptions subscriptions,
      DescriptorLint lint) {
    this.catalog = catalog;
    this.availability = availability;
    this.subscriptions = subscriptions;
    this.lint = lint;
  }

  List<ModelRow> all(Language language) {
    Map<String, Integer> waiting = subscriptions.waiting();
    return catalog.entries().stream().map(each -> row(each, waiting, language)).toList();
  }

  ModelRow of(CatalogEntry entry, Language language) {
    return row(entry, subscriptions.waiting(), language);
  }

  ImportSheet sheet(VideoModel model, DescriptorText text, Language language) {
    Optional<CatalogEntry> there = catalog.entry(model.id());
    return new ImportSheet(
        model.id(),
        model.copy(language).name(),
        text.yaml(),
        there.map(each -> DescriptorDifference.between(each.text(), text)).orElse(List.of()),
        there.isEmpty(),
        lint.of(model));
  }

  private ModelRow row(CatalogEntry entry, Map<String, Integer> waiting, Language language) {
    VideoModel model = entry.model();
    return new ModelRow(
        entry,
        model.copy(language).name(),
        availability.of(model),
        waiting.getOrDefault(model.id(), 0),
        lint.of(model));
  }
}
