package org.modelsquare.guide.prose;

import java.util.List;
import java.util.stream.IntStream;
import org.modelsquare.snippets.Snippet;

/**
 * A paragraph, a list, a table, a note or code. What a kind does not use is empty.
 *
 * @param kind {@code text}, {@code list}, {@code steps}, {@code table}, {@code note}, {@code code}
 * @param text the line of a paragraph or note, the caption of a table
 * @param title the heading of a note
 * @param tone of a note: {@code info} or {@code warn}
 * @param items the lines of a list
 * @param head the heads of a table's columns
 * @param rows the cells of a table, line by line
 * @param programs code, one text or several that say the same
 */
public record Block(
    String kind,
    String text,
    String title,
    String tone,
    List<String> items,
    List<String> head,
    List<List<String>> rows,
    List<Snippet> programs) {

  /** A paragraph. */
  public static Block text(String line) {
    return new Block("text", line, "", "", List.of(), List.of(), List.of(), List.of());
  }

  /** A list. */
  public static Block list(List<String> lines) {
    return new Block("list", "", "", "", lines, List.of(), List.of(), List.of());
  }

  /** A list in which the order matters. */
  public static Block steps(List<String> lines) {
    return new Block("steps", "", "", "", lines, List.of(), List.of(), List.of());
  }

  /** A table. */
  public static Block table(String caption, List<String> head, List<List<String>> rows) {
    return new Block("table", caption, "", "", List.of(), head, rows, List.of());
  }

  /** A note that stands out. */
  public static Block note(String tone, String title, String line) {
    return new Block("note", line, title, tone, List.of(), List.of(), List.of(), List.of());
  }

  /** Code: one text, or the same in several languages. */
  public static Block code(List<Snippet> programs) {
    return new Block("code", "", "", "", List.of(), List.of(), List.of(), programs);
  }

  /** True if there is a choice between programs. */
  public boolean isChoice() {
    return programs.size() > 1;
  }

  /** A table's lines with their heads, for narrow screens. */
  public List<List<Cell>> cells() {
    return rows.stream()
        .map(
            row ->
                IntStream.range(0, head.size())
                    .mapToObj(column -> new Cell(head.get(column), row.get(column)))
                    .toList())
        .toList();
  }

  /** A cell with the head of its column. */
  public record Cell(String head, String text) {}
}
