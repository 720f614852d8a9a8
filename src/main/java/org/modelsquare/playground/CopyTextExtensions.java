package org.modelsquare.playground;

import io.quarkus.qute.TemplateExtension;
import java.util.ArrayList;
import java.util.List;

/** Model copy with its backticked ids taken out, to be shown as code. */
@TemplateExtension
final class CopyTextExtensions {

  private CopyTextExtensions() {}

  /** The parts of a text in turn: plain, code, plain, … */
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
   * A part of a text.
   *
   * @param text the words
   * @param code true for an id
   */
  public record Part(String text, boolean code) {}
}
