package org.modelsquare.snippets;

import java.util.stream.Collectors;

/** Writes a JSON text as a literal of a programming language. */
final class Literals {

  private static final int ASCII = 0x7f;

  private Literals() {}

  /** Java string literals, one for each line, which is all that Java 11 knows. */
  static String java(String json) {
    String lines =
        json.lines()
            .map(line -> "\"" + line.replace("\\", "\\\\").replace("\"", "\\\"") + "\"")
            .collect(Collectors.joining("\n    + "));
    return lines.isEmpty() ? "\"\"" : lines;
  }

  /**
   * The same in ASCII only: before Java 18 a source file is read in whatever encoding the machine
   * has.
   */
  static String javaInAscii(String json) {
    return ascii(java(json));
  }

  /** Java code with its non-ASCII characters as Unicode escapes. */
  static String ascii(String code) {
    StringBuilder ascii = new StringBuilder();
    for (char c : code.toCharArray()) {
      if (c <= ASCII) {
        ascii.append(c);
      } else {
        ascii.append(String.format("\\u%04x", (int) c));
      }
    }
    return ascii.toString();
  }
}
