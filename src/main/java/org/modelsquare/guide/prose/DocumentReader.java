package org.modelsquare.guide.prose;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;

/**
 * Reads a document: a heading {@code # title}, sections {@code ## id | title}, paragraphs of one
 * line, lists with {@code -} or {@code 1.}, notes {@code ! tone | title | text}; {@code {name}}
 * stands for a value, {@code @name argument} for blocks that the caller makes, {@code @shared id}
 * for a section of another document, {@code @if name} … {@code @end} for what holds sometimes.
 */
public final class DocumentReader {

  private static final String BAR = " \\| ";

  private final Map<String, String> values;
  private final Set<String> holds;
  private final Document shared;
  private final BiFunction<String, String, List<Block>> parts;

  private String title = "";
  private final List<Block> lead = new ArrayList<>();
  private final List<Section> sections = new ArrayList<>();
  private List<Block> current = lead;
  private final List<String> items = new ArrayList<>();
  private boolean steps;
  private boolean skipping;

  private DocumentReader(
      Map<String, String> values,
      Set<String> holds,
      Document shared,
      BiFunction<String, String, List<Block>> parts) {
    this.values = values;
    this.holds = holds;
    this.shared = shared;
    this.parts = parts;
  }

  /**
   * Reads a document.
   *
   * @param source the text
   * @param values lines for the names between braces
   * @param holds the conditions that hold
   * @param shared the document whose sections can be taken over
   * @param parts makes the blocks of a name with its argument
   */
  public static Document read(
      String source,
      Map<String, String> values,
      Set<String> holds,
      Document shared,
      BiFunction<String, String, List<Block>> parts) {
    DocumentReader reader = new DocumentReader(values, holds, shared, parts);
    source.lines().forEach(reader::line);
    reader.endList();
    return new Document(reader.title, List.copyOf(reader.lead), List.copyOf(reader.sections));
  }

  private void line(String raw) {
    if (raw.startsWith("@if ") || raw.equals("@end")) {
      skipping = raw.startsWith("@if ") && !holds.contains(raw.substring(4));
    } else if (!skipping) {
      taken(filled(raw));
    }
  }

  private void taken(String line) {
    boolean step = line.startsWith("1. ") || line.startsWith("2. ") || line.startsWith("3. ");
    if (step || line.startsWith("- ")) {
      steps = step;
      items.add(line.substring(line.indexOf(' ') + 1));
      return;
    }
    endList();
    if (line.startsWith("## ")) {
      String[] heading = line.substring(3).split(BAR, 2);
      open(heading[0], heading[1]);
    } else if (line.startsWith("# ")) {
      title = line.substring(2);
    } else if (line.startsWith("! ")) {
      String[] note = line.substring(2).split(BAR, 3);
      current.add(Block.note(note[0], note[1], note[2]));
    } else if (line.startsWith("@shared ")) {
      sections.add(shared.section(line.substring("@shared ".length())).orElseThrow());
    } else if (line.startsWith("@")) {
      String[] part = line.substring(1).split(" ", 2);
      current.addAll(parts.apply(part[0], part.length > 1 ? part[1] : ""));
    } else if (!line.isBlank()) {
      current.add(Block.text(line));
    }
  }

  private void open(String id, String heading) {
    List<Block> blocks = new ArrayList<>();
    sections.add(new Section(id, heading, blocks));
    current = blocks;
  }

  private void endList() {
    if (!items.isEmpty()) {
      List<String> lines = List.copyOf(items);
      current.add(steps ? Block.steps(lines) : Block.list(lines));
      items.clear();
    }
  }

  private String filled(String line) {
    String filled = line;
    for (Map.Entry<String, String> each : values.entrySet()) {
      filled = filled.replace("{" + each.getKey() + "}", each.getValue());
    }
    return filled;
  }
}
