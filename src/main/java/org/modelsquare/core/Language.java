package org.modelsquare.core;

import java.util.Locale;
import java.util.Optional;

/** The three languages of the house. */
public enum Language {
  /** English. */
  EN("en", "English", "EN"),
  /** Simplified Chinese. */
  ZH_HANS("zh-Hans", "简体中文", "简"),
  /** Traditional Chinese as written in Taiwan. */
  ZH_HANT("zh-Hant", "繁體中文", "繁");

  private final Locale locale;
  private final String tag;
  private final String nativeName;
  private final String shortName;

  Language(String tag, String nativeName, String shortName) {
    this.tag = tag;
    this.locale = Locale.forLanguageTag(tag);
    this.nativeName = nativeName;
    this.shortName = shortName;
  }

  /** Finds a language by its path segment ({@code zh-hant}) or BCP 47 tag, in any case. */
  public static Optional<Language> find(String tag) {
    for (Language language : values()) {
      if (language.tag.equalsIgnoreCase(tag)) {
        return Optional.of(language);
      }
    }
    return Optional.empty();
  }

  /** The locale for bundles and formats. */
  public Locale locale() {
    return locale;
  }

  /** The BCP 47 tag, for {@code lang} and {@code hreflang}. */
  public String tag() {
    return tag;
  }

  /** The first segment of every page's path, lower case. */
  public String path() {
    return tag.toLowerCase(Locale.ROOT);
  }

  /** The locale as the Open Graph protocol writes it. */
  public String openGraph() {
    return switch (this) {
      case EN -> "en_US";
      case ZH_HANS -> "zh_CN";
      case ZH_HANT -> "zh_TW";
    };
  }

  /** What the language calls itself. */
  public String nativeName() {
    return nativeName;
  }

  /** The one or two characters in the switcher. */
  public String shortName() {
    return shortName;
  }
}
