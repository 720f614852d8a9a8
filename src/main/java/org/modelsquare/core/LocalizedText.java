package org.modelsquare.core;

import java.util.Map;
import java.util.Objects;

/**
 * One text in all three languages.
 *
 * @param texts the text by language; every language is present
 */
public record LocalizedText(Map<Language, String> texts) {

  /** Refuses a text that lacks a language. */
  public LocalizedText {
    for (Language language : Language.values()) {
      if (texts.getOrDefault(language, "").isBlank()) {
        throw new IllegalArgumentException("No " + language.tag() + " text in " + texts);
      }
    }
    texts = Map.copyOf(texts);
  }

  /** The same text, such as a number or an id, in every language. */
  public static LocalizedText same(String text) {
    return new LocalizedText(
        Map.of(Language.EN, text, Language.ZH_HANS, text, Language.ZH_HANT, text));
  }

  /** The text in one language. */
  public String in(Language language) {
    return Objects.requireNonNull(texts.get(language));
  }
}
