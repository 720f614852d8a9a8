package org.modelsquare;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What docs/architecture.md says of the rooms is what the walls allow. */
class ArchitectureDocumentTest {

  private static final Pattern ROW = Pattern.compile("(?m)^\\| `(\\w+)` \\| .*? \\| ([^|]*) \\|$");
  private static final Pattern NAME = Pattern.compile("`(\\w+)`");

  /** A door may go everywhere but where its row says. */
  private static final String DOOR = "what is below them but ";

  private static final Set<String> NOT_BELOW = Set.of("", "database", "api", "admin");

  @Test
  void showsEachRoomWithWhatItMayImport() {
    Map<String, Set<String>> shown = new TreeMap<>();
    ROW.matcher(
            Tree.text(Path.of("docs", "architecture.md")).replaceFirst("(?s)## What else.*", ""))
        .results()
        .forEach(row -> shown.put(row.group(1), imports(row.group(2))));
    Map<String, Set<String>> allowed = new TreeMap<>();
    ImportTable.rooms().stream()
        .filter(room -> !room.isEmpty())
        .forEach(room -> allowed.put(room, new TreeSet<>(ImportTable.allowed(room))));
    assertEquals(lines(allowed), lines(shown));
  }

  private static Set<String> imports(String cell) {
    // What a kit may import stands behind the semicolon.
    Set<String> names =
        NAME.matcher(cell.replaceFirst(";.*", ""))
            .results()
            .map(name -> name.group(1))
            .collect(Collectors.toCollection(TreeSet::new));
    if (!cell.startsWith(DOOR)) {
      return names;
    }
    Set<String> below = new TreeSet<>(ImportTable.rooms());
    below.removeAll(NOT_BELOW);
    below.removeAll(names);
    return below;
  }

  private static String lines(Map<String, Set<String>> table) {
    return table.entrySet().stream().map(Object::toString).collect(Collectors.joining("\n"));
  }
}
