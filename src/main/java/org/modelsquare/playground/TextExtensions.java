package org.modelsquare.playground;

import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateExtension;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import java.util.ArrayList;
import java.util.List;
import org.modelsquare.core.Language;

/** Texts that are not simply printed by a template. */
final class TextExtensions {

  private TextExtensions() {}

  /** The parts of model copy in turn: plain, what stood between backticks, plain, … */
  @TemplateExtension
  static List<Part> parts(String text) {
    List<Part> parts = new ArrayList<>();
    boolean code = false;
    for (String part : text.split("`", -1)) {
      parts.add(new Part(part, code));
      code = !code;
    }
    return parts;
  }

  /**
   * Code in colours. Written here rather than piece by piece in the template, which took most of
   * the page's time; every piece is escaped.
   */
  @TemplateExtension
  static RawString html(Snippet snippet) {
    StringBuilder html = new StringBuilder();
    for (Snippet.Piece piece : snippet.pieces()) {
      if (piece.kind().isEmpty()) {
        escape(piece.text(), html);
      } else {
        html.append("<span class=\"hl-").append(piece.kind()).append("\">");
        escape(piece.text(), html);
        html.append("</span>");
      }
    }
    return new RawString(html.toString());
  }

  private static void escape(String text, StringBuilder html) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> html.append("&amp;");
        case '<' -> html.append("&lt;");
        case '>' -> html.append("&gt;");
        case '"' -> html.append("&quot;");
        case '\'' -> html.append("&#39;");
        default -> html.append(c);
      }
    }
  }

  /** The remark at the head of programs that cannot be run yet. */
  static String notCallable(Language language) {
    return MessageBundles.get(PlaygroundMessages.class, Localized.Literal.of(language.tag()))
        .not_callable();
  }

  /**
   * A part of a text.
   *
   * @param text the words
   * @param code true for an id
   */
  public record Part(String text, boolean code) {}
}
