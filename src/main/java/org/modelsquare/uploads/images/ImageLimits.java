package org.modelsquare.uploads.images;

import org.modelsquare.uploads.images.ImageRejected.Reason;

/**
 * How large a picture may be.
 *
 * @param maxPixels of one picture
 * @param maxSide the longest side, in pixels
 */
public record ImageLimits(long maxPixels, int maxSide) {

  /** All frames of an animation may have so many times the pixels of one picture. */
  private static final int ANIMATION = 10;

  void check(int width, int height) throws ImageRejected {
    if (width == 0 || height == 0) {
      throw new ImageRejected(Reason.BROKEN, "a picture of %d x %d".formatted(width, height));
    }
    if (width > maxSide || height > maxSide || (long) width * height > maxPixels) {
      throw new ImageRejected(
          Reason.TOO_MANY_PIXELS, "a picture of %d x %d".formatted(width, height));
    }
  }

  /** Checks one more frame; the pixels of all frames so far. */
  long checkFrame(int width, int height, long before) throws ImageRejected {
    check(width, height);
    long sum = before + (long) width * height;
    if (sum > maxPixels * ANIMATION) {
      throw new ImageRejected(Reason.TOO_MANY_PIXELS, "an animation of " + sum + " pixels");
    }
    return sum;
  }
}
