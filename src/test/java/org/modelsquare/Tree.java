package org.modelsquare;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The project's own files, as they lie in the repository. */
final class Tree {

  static final Path MAIN = Path.of("src/main/java");
  static final Path TEST = Path.of("src/test/java");
  static final Path TEMPLATES = Path.of("src/main/resources/templates");

  static final Path RESOURCES = Path.of("src/main/resources");
  static final Path TEST_RESOURCES = Path.of("src/test/resources");

  private Tree() {}

  static List<Path> files(Path folder, String ending) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> Files.isRegularFile(file) && file.toString().endsWith(ending))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<String> longerThan(int limit, List<Path> files) {
    return files.stream()
        .filter(file -> text(file).lines().count() > limit)
        .map(file -> file + " has " + text(file).lines().count() + " lines, " + limit + " allowed")
        .toList();
  }
}
