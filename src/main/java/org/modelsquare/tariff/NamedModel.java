package org.modelsquare.tariff;

import org.modelsquare.catalog.VideoModel;
import org.modelsquare.core.Language;

/**
 * A model as a list names it.
 *
 * @param id its id
 * @param name what people call it
 */
record NamedModel(String id, String name) {

  static NamedModel of(VideoModel model, Language language) {
    return new NamedModel(model.id(), model.copy(language).name());
  }
}
