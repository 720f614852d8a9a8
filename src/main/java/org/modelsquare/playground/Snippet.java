package org.modelsquare.playground;

import java.util.List;

/**
 * The request in one language of programmers.
 *
 * @param id name of the tab
 * @param title what the tab says
 * @param pieces the code, cut for colouring; together they are the code to the byte
 */
public record Snippet(String id, String title, List<Piece> pieces) {

  /** A piece of code with its class: {@code k} key, {@code s}, {@code n}, {@code w}, {@code c}. */
  public record Piece(String kind, String text) {}

  static Snippet of(String id, String title, String code) {
    return new Snippet(id, title, CodeColours.cut(code));
  }
}
