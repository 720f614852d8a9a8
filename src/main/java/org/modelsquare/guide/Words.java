package org.modelsquare.guide;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import org.modelsquare.core.Language;
import org.modelsquare.core.LocalizedText;
import org.modelsquare.guide.prose.Inline;

/**
 * Labels and one-line explanations in one language.
 *
 * @param language the language
 */
record Words(Language language) {

  private static final Map<String, LocalizedText> ALL = read();

  String of(String key) {
    LocalizedText text = ALL.get(key);
    if (text == null) {
      throw new IllegalArgumentException("The guide has no word " + key);
    }
    return text.in(language);
  }

  /** With values for the names between braces, {@code name, value, name, value …}. */
  String of(String key, String... values) {
    String text = of(key);
    for (int i = 0; i < values.length; i += 2) {
      text = text.replace("{" + values[i] + "}", Inline.plain(values[i + 1]));
    }
    return text;
  }

  String yesNo(boolean yes) {
    return of(yes ? "yes" : "no");
  }

  private static Map<String, LocalizedText> read() {
    Map<String, LocalizedText> words = new HashMap<>();
    JsonNode file = GuideFiles.table("words");
    file.properties()
        .forEach(each -> words.put(each.getKey(), GuideFiles.localized(each.getValue())));
    return Map.copyOf(words);
  }
}
