package org.modelsquare.snippets;

import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateExtension;

/** Shows code in colours. */
final class SnippetExtensions {

  private SnippetExtensions() {}

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
}
