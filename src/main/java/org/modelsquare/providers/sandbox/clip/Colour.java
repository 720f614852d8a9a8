package org.modelsquare.providers.sandbox.clip;

/**
 * Colours as BT.709 video-range values packed into an int: luma, blue difference, red difference.
 */
final class Colour {
  private Colour() {}

  static int rgb(int rgb) {
    double r = (rgb >> 16 & 0xff) / 255.0;
    double g = (rgb >> 8 & 0xff) / 255.0;
    double b = (rgb & 0xff) / 255.0;
    double y = 0.2126 * r + 0.7152 * g + 0.0722 * b;
    return pack(
        (int) Math.round(16 + 219 * y),
        (int) Math.round(128 + 224 * (b - y) / 1.8556),
        (int) Math.round(128 + 224 * (r - y) / 1.5748));
  }

  /** The colour {@code part / whole} of the way from one to the other. */
  static int mix(int from, int to, int part, int whole) {
    return pack(
        between(luma(from), luma(to), part, whole),
        between(blue(from), blue(to), part, whole),
        between(red(from), red(to), part, whole));
  }

  /** The same by 256ths, which needs no division: it is done for many cells of each picture. */
  static int blend(int from, int to, int part) {
    return pack(
        luma(from) + ((luma(to) - luma(from)) * part + 128 >> 8),
        blue(from) + ((blue(to) - blue(from)) * part + 128 >> 8),
        red(from) + ((red(to) - red(from)) * part + 128 >> 8));
  }

  static int luma(int colour) {
    return colour >> 16;
  }

  static int blue(int colour) {
    return colour >> 8 & 0xff;
  }

  static int red(int colour) {
    return colour & 0xff;
  }

  private static int between(int from, int to, int part, int whole) {
    return from + Math.floorDiv(2 * (to - from) * part + whole, 2 * whole);
  }

  private static int pack(int luma, int blue, int red) {
    return luma << 16 | blue << 8 | red;
  }
}
