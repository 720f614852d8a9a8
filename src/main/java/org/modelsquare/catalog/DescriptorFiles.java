package org.modelsquare.catalog;

import static org.modelsquare.catalog.DescriptorText.Origin.FOLDER;
import static org.modelsquare.catalog.DescriptorText.Origin.SHIPPED;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The descriptors that are files: those of this build, and those of the operator's folder. */
final class DescriptorFiles {

  private static final String SHELF = "catalog/";

  private DescriptorFiles() {}

  /** A native image cannot list a folder, so an index names the files. */
  static List<DescriptorText> shipped() {
    return text("index.txt")
        .lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty() && !line.startsWith("#"))
        .map(id -> new DescriptorText(SHIPPED, SHELF + id + ".yaml", text(id + ".yaml")))
        .toList();
  }

  /** Each file of the folder is a model, in order of their names. */
  static List<DescriptorText> in(Optional<String> folder) {
    if (folder.isEmpty()) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(Path.of(folder.get()))) {
      return files
          .filter(file -> file.toString().endsWith(".yaml"))
          .sorted()
          .map(file -> new DescriptorText(FOLDER, file.toString(), text(file)))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The words that parameters share. */
  static String vocabulary() {
    return text("vocabulary.yaml");
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(String file) {
    ClassLoader loader = Thread.currentThread().getContextClassLoader();
    try (InputStream in = loader.getResourceAsStream(SHELF + file)) {
      if (in == null) {
        throw new IllegalArgumentException("No " + SHELF + file);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
