package org.modelsquare.guide.prose;

/**
 * A part of a line.
 *
 * @param text the words
 * @param code true for an id, a header or a piece of code
 * @param href where a link leads; empty for all others
 */
public record Span(String text, boolean code, String href) {

  static Span plain(String text) {
    return new Span(text, false, "");
  }
}
