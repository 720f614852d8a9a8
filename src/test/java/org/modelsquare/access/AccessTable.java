package org.modelsquare.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What each route answers to each role: {@code access.txt}, a line for each route. Whoever adds a
 * route decides it there, or the build fails.
 */
final class AccessTable {

  private static final Path FILE = Path.of("src/test/resources/access.txt");

  private AccessTable() {}

  /** The verdicts by route, in the order of the roles. */
  static Map<String, List<String>> read() {
    try {
      Map<String, List<String>> table = new TreeMap<>();
      for (String line : Files.readAllLines(FILE)) {
        if (!line.isBlank() && !line.startsWith("#")) {
          List<String> cells = new ArrayList<>();
          for (String cell : line.split("\\|")) {
            cells.add(cell.strip());
          }
          table.put(cells.get(0), List.copyOf(cells.subList(1, cells.size())));
        }
      }
      return table;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A table as the file writes it. */
  static String write(Map<String, List<String>> table) {
    return table.entrySet().stream()
        .map(
            row ->
                String.format(
                    "%-72s | %s",
                    row.getKey(),
                    row.getValue().stream()
                        .map(cell -> String.format("%-3s", cell))
                        .collect(Collectors.joining(" | "))))
        .collect(Collectors.joining("\n"));
  }
}
