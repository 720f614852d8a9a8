package org.modelsquare.guide;

import io.quarkus.qute.TemplateExtension;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import java.util.List;
import java.util.Locale;
import org.modelsquare.catalog.Availability;
import org.modelsquare.catalog.CatalogMessages;
import org.modelsquare.core.Language;
import org.modelsquare.guide.prose.Inline;
import org.modelsquare.guide.prose.Span;

/** Texts that are not simply printed by a template. */
final class GuideExtensions {

  private GuideExtensions() {}

  /** The parts of a line: words, code, links. */
  @TemplateExtension
  static List<Span> spans(String line) {
    return Inline.parse(line);
  }

  /** Where a link of the guide leads from the pages of one language. */
  @TemplateExtension
  static String address(Span span, String root) {
    return span.href().startsWith("~/") ? root + span.href().substring(1) : span.href();
  }

  /** The availability in words. */
  static String words(Availability availability, Language language) {
    return MessageBundles.get(CatalogMessages.class, Localized.Literal.of(language.tag()))
        .availability(availability.name().toLowerCase(Locale.ROOT));
  }
}
