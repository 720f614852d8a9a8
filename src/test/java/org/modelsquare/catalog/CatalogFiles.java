package org.modelsquare.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The descriptor files as they lie in the repository. */
final class CatalogFiles {

  private static final Path FOLDER = Path.of("src/main/resources/catalog");
  private static final String ENDING = ".yaml";
  private static final String VOCABULARY = "vocabulary";

  private final ObjectMapper yaml = new ObjectMapper(new YAMLFactory());

  List<String> ids() {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(ENDING))
          .map(name -> name.substring(0, name.length() - ENDING.length()))
          .filter(name -> !name.equals(VOCABULARY))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  List<String> index() {
    try (Stream<String> lines = Files.lines(FOLDER.resolve("index.txt"))) {
      return lines
          .map(String::strip)
          .filter(line -> !line.isEmpty() && !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  JsonNode read(String id) {
    try {
      return yaml.readTree(Files.readAllBytes(FOLDER.resolve(id + ENDING)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A model's id and aliases. */
  List<String> names(String id) {
    List<String> names = new ArrayList<>(List.of(id));
    read(id).path("aliases").forEach(alias -> names.add(alias.asText()));
    return names;
  }

  Set<String> allNames() {
    Set<String> names = new HashSet<>();
    ids().forEach(id -> names.addAll(names(id)));
    return names;
  }
}
