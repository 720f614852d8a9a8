package org.modelsquare.web;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.modelsquare.core.Language;

/**
 * Picks one of our languages for an {@code Accept-Language} header. The JDK's own look-up answers
 * English for zh-TW and zh-CN, so script and region are read here.
 */
final class LanguageRanges {

  private static final Set<String> TRADITIONAL = Set.of("TW", "HK", "MO");

  private LanguageRanges() {}

  static Optional<Language> best(@Nullable String header) {
    return parse(header).stream()
        .sorted(Comparator.comparingDouble(LanguageRange::getWeight).reversed())
        .filter(range -> range.getWeight() > 0)
        .map(range -> match(Locale.forLanguageTag(range.getRange())))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static List<LanguageRange> parse(@Nullable String header) {
    if (header == null || header.isBlank()) {
      return List.of();
    }
    try {
      return LanguageRange.parse(header);
    } catch (IllegalArgumentException malformed) {
      return List.of();
    }
  }

  private static Optional<Language> match(Locale locale) {
    return switch (locale.getLanguage()) {
      case "en" -> Optional.of(Language.EN);
      case "zh" -> Optional.of(isTraditional(locale) ? Language.ZH_HANT : Language.ZH_HANS);
      default -> Optional.empty();
    };
  }

  private static boolean isTraditional(Locale locale) {
    return locale.getScript().isEmpty()
        ? TRADITIONAL.contains(locale.getCountry())
        : locale.getScript().equals("Hant");
  }
}
