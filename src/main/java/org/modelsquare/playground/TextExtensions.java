package org.modelsquare.playground;

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
