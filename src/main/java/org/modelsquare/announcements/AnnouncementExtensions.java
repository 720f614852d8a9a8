package org.modelsquare.announcements;

import io.quarkus.qute.TemplateExtension;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import org.modelsquare.core.Language;

/** Words around an announcement in its own language, which may be another than the page's. */
@TemplateExtension
final class AnnouncementExtensions {

  private AnnouncementExtensions() {}

  /** What the link is called. */
  static String more(AnnouncementTerms terms, Language language) {
    return words(language).more();
  }

  /** What the icon says to those who see it. */
  static String levelName(AnnouncementTerms terms, Language language) {
    return words(language).level_name(terms.level().code());
  }

  private static AnnouncementMessages words(Language language) {
    return MessageBundles.get(AnnouncementMessages.class, Localized.Literal.of(language.tag()));
  }
}
