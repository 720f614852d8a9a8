package org.modelsquare.jobs.pages;

import jakarta.inject.Singleton;
import java.util.List;
import org.modelsquare.catalog.Catalog;
import org.modelsquare.core.Language;
import org.modelsquare.keys.KnownModels;

/** Tells the keys which models there are. */
@Singleton
class CatalogModels implements KnownModels {

  private final Catalog catalog;

  CatalogModels(Catalog catalog) {
    this.catalog = catalog;
  }

  @Override
  public List<KnownModel> all(Language language) {
    return catalog.all().stream()
        .map(each -> new KnownModel(each.id(), each.copy(language).name()))
        .toList();
  }
}
