package org.modelsquare.api;

import jakarta.inject.Singleton;
import java.util.List;
import org.modelsquare.catalog.Catalog;
import org.modelsquare.core.Language;
import org.modelsquare.keys.KnownModels;

/** Tells the keys which models there are to be bound to. */
@Singleton
class CatalogModels implements KnownModels {

  private final Catalog catalog;

  CatalogModels(Catalog catalog) {
    this.catalog = catalog;
  }

  @Override
  public List<KnownModel> all(Language language) {
    return catalog.all().stream()
        .map(model -> new KnownModel(model.id(), model.copy(language).name()))
        .toList();
  }
}
