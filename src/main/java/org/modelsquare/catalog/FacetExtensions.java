package org.modelsquare.catalog;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import java.util.Locale;
import org.modelsquare.core.Language;

/** The values of facets in words. */
final class FacetExtensions {

  private FacetExtensions() {}

  /** A facet's value as people call it in that language. */
  static String label(Facet facet, String value, Language language) {
    Localized in = Localized.Literal.of(language.tag());
    SquareMessages square = MessageBundles.get(SquareMessages.class, in);
    CatalogMessages models = MessageBundles.get(CatalogMessages.class, in);
    return switch (facet) {
      case MODE -> models.mode(value);
      case STATUS -> models.availability(value);
      case LENGTH -> square.length_value(value);
      case AUDIO -> square.audio_value(value);
      case PRICE -> square.price_value(value);
      case RESOLUTION -> value.endsWith("k") ? value.toUpperCase(Locale.ROOT) : value;
      case VENDOR -> value;
    };
  }
}
