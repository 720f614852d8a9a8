package org.modelsquare.guide;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import org.modelsquare.core.Language;
import org.modelsquare.core.LocalizedText;

/** The guide's files: prose in Markdown, words and tables in YAML. */
final class GuideFiles {

  private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

  private GuideFiles() {}

  static String prose(String name, Language language) {
    return text(name + "_" + language.tag() + ".md");
  }

  static JsonNode table(String name) {
    try {
      return YAML.readTree(text(name + ".yaml"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static LocalizedText localized(JsonNode node) {
    Map<Language, String> texts = new EnumMap<>(Language.class);
    for (Language language : Language.values()) {
      texts.put(language, node.path(language.tag()).asText());
    }
    return new LocalizedText(texts);
  }

  private static String text(String file) {
    try (InputStream in = GuideFiles.class.getClassLoader().getResourceAsStream("guide/" + file)) {
      if (in == null) {
        throw new IllegalStateException("No guide/" + file);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
