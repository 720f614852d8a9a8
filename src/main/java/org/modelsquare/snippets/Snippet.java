package org.modelsquare.snippets;

import java.util.List;
import java.util.stream.Collectors;

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

  /** The code as a whole. */
  public String code() {
    return pieces.stream().map(Piece::text).collect(Collectors.joining());
  }

  /** A program or text, cut for colouring. */
  public static Snippet of(String id, String title, String code) {
    return new Snippet(id, title, CodeColours.cut(code));
  }
}
