package org.modelsquare.catalog.translation;

import java.util.Locale;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.modelsquare.catalog.parameters.Option;
import org.modelsquare.core.Language;

/** The figures behind values such as {@code 16:9}, {@code 720P}, {@code 4k} or a mode's label. */
final class Figures {

  private static final Pattern SHAPE = Pattern.compile("([1-9]\\d{0,4})[:xX×]([1-9]\\d{0,4})");
  private static final Pattern LINES = Pattern.compile("\\b(\\d{3,4})p\\b");
  private static final Pattern THOUSANDS = Pattern.compile("\\b([1248])k\\b");

  /** Lines of a picture that is called 1k, 2k and so on. */
  private static final double LINES_PER_K = 540;

  /** A picture of 2560 × 1440 is called 2k, although half of 4k has 1080 lines. */
  private static final double LINES_OF_2K = 1440;

  private Figures() {}

  static boolean isShape(Option option) {
    return shape(option.value()).isPresent();
  }

  static boolean isSharpness(Option option) {
    return lines(option).isPresent();
  }

  /** Width by height as a logarithm, so that a shape and its mirror image are equally far off. */
  static OptionalDouble shape(String text) {
    Matcher matcher = SHAPE.matcher(text);
    return matcher.matches()
        ? OptionalDouble.of(
            Math.log(Double.parseDouble(matcher.group(1)) / Double.parseDouble(matcher.group(2))))
        : OptionalDouble.empty();
  }

  /** The lines of the picture as a logarithm, as the value says or else its label. */
  static OptionalDouble lines(Option option) {
    OptionalDouble own = lines(option.value());
    return own.isPresent() ? own : lines(option.label().in(Language.EN));
  }

  private static OptionalDouble lines(String text) {
    String plain = text.toLowerCase(Locale.ROOT);
    Matcher lines = LINES.matcher(plain);
    if (lines.find()) {
      return OptionalDouble.of(Math.log(Double.parseDouble(lines.group(1))));
    }
    Matcher thousands = THOUSANDS.matcher(plain);
    if (!thousands.find()) {
      return OptionalDouble.empty();
    }
    double k = Double.parseDouble(thousands.group(1));
    return OptionalDouble.of(Math.log(k == 2 ? LINES_OF_2K : k * LINES_PER_K));
  }
}
