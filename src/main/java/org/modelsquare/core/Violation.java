package org.modelsquare.core;

import java.util.List;

/**
 * One thing that is wrong with an input.
 *
 * @param field the field's name as the sender wrote it; empty for the input as a whole
 * @param code what is wrong, stable, such as {@code required} or {@code too_long}
 * @param args the figures that a sentence about it needs, such as the limit
 */
public record Violation(String field, String code, List<String> args) {

  /** A violation of one field. */
  public static Violation of(String field, String code, Object... args) {
    return new Violation(field, code, List.of(args).stream().map(String::valueOf).toList());
  }

  /** The first figure, or an empty text. */
  public String first() {
    return args.isEmpty() ? "" : args.get(0);
  }

  /** The second figure, or an empty text. */
  public String second() {
    return args.size() < 2 ? "" : args.get(1);
  }
}
