package org.modelsquare.keys;

import java.util.List;
import org.modelsquare.core.Language;

/** The models that a key may be bound to; whoever knows the catalog brings it. */
public interface KnownModels {

  /** All models, in the order in which to offer them. */
  List<KnownModel> all(Language language);

  /**
   * A model that a key may be bound to.
   *
   * @param id such as {@code kling-v3}
   * @param name what people call it
   */
  record KnownModel(String id, String name) {}
}
