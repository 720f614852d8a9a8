package org.modelsquare.web;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import org.modelsquare.core.Language;

/** What this instance calls itself. */
@ConfigMapping(prefix = "modelsquare.brand")
public interface Brand {

  /** The name on English pages. */
  @WithDefault("Model Square")
  String en();

  /** The name on pages in simplified Chinese. */
  @WithDefault("模型广场")
  String zhHans();

  /** The name on pages in traditional Chinese. */
  @WithDefault("模型廣場")
  String zhHant();

  /** The name in one language. */
  default String in(Language language) {
    return switch (language) {
      case EN -> en();
      case ZH_HANS -> zhHans();
      case ZH_HANT -> zhHant();
    };
  }
}
