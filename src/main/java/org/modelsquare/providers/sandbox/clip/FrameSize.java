package org.modelsquare.providers.sandbox.clip;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Turns a resolution class and an aspect ratio into a picture size with even sides. */
final class FrameSize {
  private static final Pattern RATIO = Pattern.compile("(\\d{1,3}):(\\d{1,3})");
  private static final Pattern LINES = Pattern.compile("(\\d{3,4})[pP]");
  private static final Pattern KILO = Pattern.compile("([24])[kK]");

  private FrameSize() {}

  static FrameGeometry of(String resolutionClass, String aspectRatio) {
    Matcher ratio = RATIO.matcher(aspectRatio);
    if (!ratio.matches()) {
      throw new IllegalArgumentException("Unknown aspect ratio: " + aspectRatio);
    }
    int across = Integer.parseInt(ratio.group(1));
    int down = Integer.parseInt(ratio.group(2));
    if (across == 0 || down == 0) {
      throw new IllegalArgumentException("Unknown aspect ratio: " + aspectRatio);
    }
    int side = shortSide(resolutionClass);
    return across >= down
        ? new FrameGeometry(longSide(side, across, down), side)
        : new FrameGeometry(side, longSide(side, down, across));
  }

  private static int shortSide(String resolutionClass) {
    Matcher lines = LINES.matcher(resolutionClass);
    if (lines.matches()) {
      return Integer.parseInt(lines.group(1)) / 2 * 2;
    }
    Matcher kilo = KILO.matcher(resolutionClass);
    if (kilo.matches()) {
      return kilo.group(1).equals("2") ? 1440 : 2160;
    }
    throw new IllegalArgumentException("Unknown resolution class: " + resolutionClass);
  }

  private static int longSide(int side, int more, int less) {
    return 2 * (int) Math.round(side * (double) more / less / 2);
  }
}
