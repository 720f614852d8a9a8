package org.modelsquare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.ConfigMappingInterface.Property;
import io.smallrye.config.ConfigMappings;
import io.smallrye.config.ConfigMappings.ConfigClass;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** docs/configuration.md names every setting with its default, and no document names another. */
class ConfigurationDocumentTest {

  private static final Path DOCUMENT = Path.of("docs", "configuration.md");
  private static final Path SHIPPED = Path.of("src", "main", "resources", "application.properties");
  private static final Path SOURCES = Path.of("src", "main", "java");
  private static final Pattern ROW =
      Pattern.compile("(?m)^\\| `(MODELSQUARE_[A-Z0-9_<>]+)` \\| (?:`([^`]*)`|–|[^|`]+) \\|");
  private static final Pattern SINGLE =
      Pattern.compile(
          "@ConfigProperty\\(\\s*name = \"(modelsquare\\.[a-z0-9.-]+)\"(?:,\\s*defaultValue = \"([^\"]*)\")?");
  private static final Pattern NAMED = Pattern.compile("MODELSQUARE_[A-Z0-9_]*[A-Z0-9]");

  /** Read without a mapping: before there is a configuration, or by names that nobody knows. */
  private static final Set<String> UNMAPPED =
      Set.of(
          "MODELSQUARE_DATABASE_USER",
          "MODELSQUARE_DATABASE_PASSWORD",
          "MODELSQUARE_PROVIDERS_ACCOUNTS_<NAME>_PROVIDER",
          "MODELSQUARE_PROVIDERS_ACCOUNTS_<NAME>_BASE_URL",
          "MODELSQUARE_PROVIDERS_ACCOUNTS_<NAME>_CREDENTIALS_<FIELD>");

  /** What programs of key holders read; not ours. */
  private static final String OF_CLIENTS = "MODELSQUARE_API_KEY";

  @Test
  void everySettingIsNamedWithItsDefault() throws Exception {
    Map<String, String> settings = settings();
    Map<String, String> told = told();
    Set<String> missing = new TreeSet<>(settings.keySet());
    missing.removeAll(told.keySet());
    assertEquals(Set.of(), missing, "not in " + DOCUMENT);
    Set<String> unknown = new TreeSet<>(told.keySet());
    unknown.removeAll(settings.keySet());
    unknown.removeAll(UNMAPPED);
    assertEquals(Set.of(), unknown, "no such setting");
    settings.forEach(
        (name, value) -> {
          if (!value.isEmpty()) {
            assertEquals(value, told.get(name), name);
          }
        });
    assertTrue(settings.size() > 90, () -> "only " + settings.size());
  }

  @Test
  void documentsNameNoSettingThatThereIsNot() throws Exception {
    Set<String> known = new TreeSet<>(settings().keySet());
    known.addAll(UNMAPPED);
    known.add(OF_CLIENTS);
    List<String> unknown = new ArrayList<>();
    try (Stream<Path> docs = Files.walk(Path.of("docs"))) {
      List<Path> texts =
          Stream.concat(
                  Stream.of(Path.of("README.md"), Path.of("compose.yaml")),
                  docs.filter(each -> each.toString().matches(".*\\.(md|yaml)")))
              .toList();
      for (Path text : texts) {
        Matcher named = NAMED.matcher(Files.readString(text));
        while (named.find()) {
          if (!isKnown(named.group(), known)) {
            unknown.add(text + ": " + named.group());
          }
        }
      }
    }
    assertEquals(List.of(), unknown);
  }

  /** A name may end early where the text goes on with {@code _*} or {@code <NAME>}. */
  private static boolean isKnown(String name, Set<String> known) {
    String plain = name.replaceAll("_FILE$", "");
    return known.stream()
        .anyMatch(
            each ->
                each.equals(plain)
                    || each.startsWith(plain + "_")
                    || plain.matches(each.replaceAll("<[A-Z]+>", "[A-Z0-9_]+")));
  }

  private static Map<String, String> told() throws IOException {
    Map<String, String> told = new HashMap<>();
    Matcher row = ROW.matcher(Files.readString(DOCUMENT));
    while (row.find()) {
      told.put(row.group(1), row.group(2) == null ? "" : row.group(2));
    }
    return told;
  }

  /** Variables and their defaults; an empty one where there is none. */
  private static Map<String, String> settings() throws Exception {
    Map<String, String> settings = new TreeMap<>();
    for (Class<?> mapping : mappings()) {
      ConfigMappings.getProperties(ConfigClass.configClass(mapping))
          .forEach((name, property) -> settings.putIfAbsent(variable(name), value(property)));
    }
    try (Stream<Path> files = Files.walk(SOURCES)) {
      for (Path each : files.filter(f -> f.toString().endsWith(".java")).toList()) {
        Matcher single = SINGLE.matcher(Files.readString(each));
        while (single.find()) {
          String value = single.group(2) == null ? "" : single.group(2);
          settings.merge(variable(single.group(1)), value, (old, now) -> old.isEmpty() ? now : old);
        }
      }
    }
    Properties shipped = new Properties();
    try (Reader file = Files.newBufferedReader(SHIPPED)) {
      shipped.load(file);
    }
    for (String name : shipped.stringPropertyNames()) {
      if (name.startsWith("modelsquare.") && settings.containsKey(variable(name))) {
        settings.put(variable(name), shipped.getProperty(name));
      }
    }
    return settings;
  }

  private static String variable(String property) {
    return property
        .replace("\"", "")
        .replace("[*]", "")
        .replace("*", "<NAME>")
        .toUpperCase(Locale.ROOT)
        .replaceAll("[.-]", "_");
  }

  private static String value(Property property) {
    if (property.isLeaf() && property.asLeaf().hasDefaultValue()) {
      return property.asLeaf().getDefaultValue();
    }
    if (property.isPrimitive() && property.asPrimitive().hasDefaultValue()) {
      return property.asPrimitive().getDefaultValue();
    }
    return property.hasDefaultValue() ? property.getDefaultValue() : "";
  }

  private static List<Class<?>> mappings() throws Exception {
    List<Class<?>> found = new ArrayList<>();
    try (Stream<Path> files = Files.walk(SOURCES)) {
      for (Path each : files.filter(f -> f.toString().endsWith(".java")).toList()) {
        if (Files.readString(each).contains("@ConfigMapping(")) {
          String name = SOURCES.relativize(each).toString().replace(".java", "").replace('/', '.');
          Class<?> type =
              Class.forName(name, false, ConfigurationDocumentTest.class.getClassLoader());
          if (type.isAnnotationPresent(ConfigMapping.class)) {
            found.add(type);
          }
        }
      }
    }
    return found;
  }
}
