package org.modelsquare.announcements;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.modelsquare.core.Language;

/**
 * What is announced, and when.
 *
 * @param texts one sentence in each language
 * @param from the first moment at which it is shown
 * @param until the first moment at which it is not shown any more
 * @param link a path of this site where more can be read; null for none
 */
public record AnnouncementTerms(
    Map<Language, String> texts,
    AnnouncementLevel level,
    Instant from,
    Instant until,
    @Nullable String link) {

  public AnnouncementTerms {
    texts = Map.copyOf(texts);
  }

  /** The sentence in a language. */
  public String text(Language language) {
    return texts.getOrDefault(language, "");
  }

  /** The link for readers of a language: a page that has a language in its path changes it. */
  public String href(Language language) {
    if (link == null) {
      return "";
    }
    int end = 1;
    while (end < link.length() && "/?#".indexOf(link.charAt(end)) < 0) {
      end++;
    }
    return Language.find(link.substring(1, end)).isPresent()
        ? "/" + language.path() + link.substring(end)
        : link;
  }
}
