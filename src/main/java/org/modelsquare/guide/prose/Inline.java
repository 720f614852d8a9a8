package org.modelsquare.guide.prose;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The few marks that a line may hold: {@code `code`}, {@code [label](target)}, and a backslash
 * before a mark that is meant as it stands.
 */
public final class Inline {

  private static final Pattern MARK =
      Pattern.compile(
          "\\\\(?<plain>[\\\\`\\[\\]])"
              + "|`(?<code>[^`]++)`"
              + "|\\[(?<label>[^\\]\\\\`]++)\\]\\((?<href>[^)\\s]++)\\)");

  private Inline() {}

  /** The parts of a line in turn. */
  public static List<Span> parse(String line) {
    List<Span> spans = new ArrayList<>();
    StringBuilder plain = new StringBuilder();
    Matcher mark = MARK.matcher(line);
    int done = 0;
    while (mark.find()) {
      plain.append(line, done, mark.start());
      done = mark.end();
      if (mark.group("plain") != null) {
        plain.append(mark.group("plain"));
      } else {
        flush(plain, spans);
        spans.add(span(mark));
      }
    }
    plain.append(line, done, line.length());
    flush(plain, spans);
    return spans;
  }

  /** A text of others as a line in which nothing is a mark. */
  public static String plain(String text) {
    return text.replaceAll("[\\\\`\\[\\]]", "\\\\$0");
  }

  /** A text of the catalog as a line in which only backticks are marks. */
  public static String copy(String text) {
    return text.replaceAll("[\\\\\\[\\]]", "\\\\$0");
  }

  /** A value as code; empty for an empty value. */
  public static String code(String value) {
    return value.isEmpty() ? "" : "`" + value.replace('`', '\'') + "`";
  }

  private static Span span(Matcher mark) {
    return mark.group("code") != null
        ? new Span(mark.group("code"), true, "")
        : new Span(mark.group("label"), false, mark.group("href"));
  }

  private static void flush(StringBuilder plain, List<Span> spans) {
    if (plain.length() > 0) {
      spans.add(Span.plain(plain.toString()));
      plain.setLength(0);
    }
  }
}
