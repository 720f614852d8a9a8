package org.modelsquare.guide.prose;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.modelsquare.snippets.Snippet;

/** Writes a document as CommonMark with tables. Whatever is no mark of ours is escaped. */
public final class MarkdownWriter {

  private static final Pattern SPECIAL = Pattern.compile("[\\\\`*_\\[\\]<>|~&]");
  private static final Pattern BLOCK_START = Pattern.compile("^(\\d*)(?=[#+=.)-])");
  private static final Pattern BREAKS = Pattern.compile("\\s*[\\n\\r\\u0085\\u2028\\u2029]+\\s*");

  private final UnaryOperator<String> links;
  private final StringBuilder out = new StringBuilder();

  private MarkdownWriter(UnaryOperator<String> links) {
    this.links = links;
  }

  /**
   * The document as Markdown.
   *
   * @param links turns the target of a link into its address
   */
  public static String write(Document document, UnaryOperator<String> links) {
    MarkdownWriter writer = new MarkdownWriter(links);
    writer.out.append("# ").append(writer.line(document.title())).append('\n');
    document.lead().forEach(writer::block);
    for (Section section : document.sections()) {
      writer.out.append("\n## ").append(writer.line(section.title())).append('\n');
      section.blocks().forEach(writer::block);
    }
    return writer.out.toString();
  }

  private void block(Block block) {
    out.append('\n');
    switch (block.kind()) {
      case "text" -> out.append(line(block.text())).append('\n');
      case "note" ->
          out.append("> **")
              .append(line(block.title()))
              .append("** ")
              .append(line(block.text()))
              .append('\n');
      case "list" ->
          block.items().forEach(each -> out.append("- ").append(line(each)).append('\n'));
      case "steps" -> {
        int number = 1;
        for (String each : block.items()) {
          out.append(number++).append(". ").append(line(each)).append('\n');
        }
      }
      case "table" -> table(block);
      case "code" -> block.programs().forEach(each -> program(each, block.isChoice()));
      default -> throw new IllegalArgumentException(block.kind());
    }
  }

  private void table(Block table) {
    row(table.head());
    out.append("|").append(" --- |".repeat(table.head().size())).append('\n');
    table.rows().forEach(this::row);
  }

  private void row(List<String> cells) {
    out.append(
        cells.stream()
            .map(each -> spans(each, true))
            .collect(Collectors.joining(" | ", "| ", " |\n")));
  }

  private void program(Snippet program, boolean named) {
    String code = program.code();
    String fence = "`".repeat(Math.max(3, longestRun(code) + 1));
    if (named) {
      out.append("### ").append(line(Inline.plain(program.title()))).append("\n\n");
    }
    out.append(fence).append(info(program.id())).append('\n').append(code).append('\n');
    out.append(fence).append('\n');
    if (named) {
      out.append('\n');
    }
  }

  private static String info(String id) {
    String language = id.substring(id.lastIndexOf('-') + 1);
    return switch (language) {
      case "curl" -> "sh";
      case "json", "python", "javascript", "java" -> language;
      default -> "text";
    };
  }

  private String line(String line) {
    return BLOCK_START.matcher(spans(line, false).strip()).replaceFirst("$1\\\\");
  }

  private String spans(String line, boolean cell) {
    return Inline.parse(line).stream().map(each -> span(each, cell)).collect(Collectors.joining());
  }

  private String span(Span span, boolean cell) {
    if (span.code()) {
      return code(cell ? span.text().replace("|", "\\|") : span.text());
    }
    String text = escape(span.text());
    return span.href().isEmpty() ? text : "[" + text + "](" + links.apply(span.href()) + ")";
  }

  private static String escape(String text) {
    return SPECIAL.matcher(BREAKS.matcher(text).replaceAll(" ")).replaceAll("\\\\$0");
  }

  private static String code(String text) {
    String flat = BREAKS.matcher(text).replaceAll(" ");
    String fence = "`".repeat(longestRun(flat) + 1);
    return flat.startsWith("`") || flat.endsWith("`")
        ? fence + " " + flat + " " + fence
        : fence + flat + fence;
  }

  private static int longestRun(String text) {
    int longest = 0;
    int run = 0;
    for (char c : text.toCharArray()) {
      run = c == '`' ? run + 1 : 0;
      longest = Math.max(longest, run);
    }
    return longest;
  }
}
