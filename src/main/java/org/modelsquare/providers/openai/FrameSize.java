package org.modelsquare.providers.openai;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What this API calls a size: width and height, where we have a ratio and a resolution. */
final class FrameSize {

  private static final Pattern SIZE = Pattern.compile("\\d{2,5}x\\d{2,5}");
  private static final Pattern RATIO = Pattern.compile("([1-9]\\d{0,2}):([1-9]\\d{0,2})");
  private static final Pattern LINES = Pattern.compile("(\\d{3,4})p");
  private static final int FOUR_K = 2160;

  private FrameSize() {}

  /** The size as it is; empty if it is none. */
  static Optional<String> of(String size) {
    return SIZE.matcher(size).matches() ? Optional.of(size) : Optional.empty();
  }

  /**
   * The size for a ratio such as {@code 16:9} and a resolution such as {@code 720p}, which is the
   * shorter side. Empty if one of them has no such meaning.
   */
  static Optional<String> of(String ratio, String resolution) {
    Matcher sides = RATIO.matcher(ratio);
    int shorter = shorter(resolution.toLowerCase(Locale.ROOT));
    if (!sides.matches() || shorter == 0) {
      return Optional.empty();
    }
    long width = Long.parseLong(sides.group(1));
    long height = Long.parseLong(sides.group(2));
    return Optional.of(
        width >= height
            ? even(shorter * width, height) + "x" + shorter
            : shorter + "x" + even(shorter * height, width));
  }

  private static int shorter(String resolution) {
    Matcher lines = LINES.matcher(resolution);
    if (lines.matches()) {
      return Integer.parseInt(lines.group(1));
    }
    return resolution.equals("4k") ? FOUR_K : 0;
  }

  private static long even(long product, long by) {
    return Math.round(product / (2.0 * by)) * 2;
  }
}
