package org.modelsquare.providers.sandbox.clip;

import java.time.Duration;

/**
 * What a test clip is to look like.
 *
 * @param width in pixels, even
 * @param height in pixels, even
 * @param duration kept to the nearest picture
 * @param seed chooses the scene; the same spec always gives the same bytes
 * @param label a short line drawn on the slate and kept as the title; letters A to Z, digits and
 *     simple punctuation are drawn, anything else is left blank
 */
public record ClipSpec(int width, int height, Duration duration, long seed, String label) {
  static final int FRAMES_PER_SECOND = 24;

  private static final int SMALLEST_SIDE = 240;
  private static final int LARGEST_SIDE = 5120;
  private static final Duration LONGEST = Duration.ofMinutes(5);

  /** Checks that the picture can be coded and that the clip has at least one picture. */
  public ClipSpec {
    checkSide(width);
    checkSide(height);
    if (duration.isNegative() || duration.isZero() || duration.compareTo(LONGEST) > 0) {
      throw new IllegalArgumentException("Duration out of range: " + duration);
    }
    Level.lowestFor(new FrameGeometry(width, height), FRAMES_PER_SECOND);
  }

  /**
   * A clip by the words models use: a class such as {@code 720p}, which names the short side, and a
   * ratio such as {@code 16:9}.
   */
  public static ClipSpec of(String resolutionClass, String aspectRatio, int seconds, long seed) {
    FrameGeometry frame = FrameSize.of(resolutionClass, aspectRatio);
    String label = resolutionClass + "  " + aspectRatio;
    return new ClipSpec(frame.width(), frame.height(), Duration.ofSeconds(seconds), seed, label);
  }

  /** The number of pictures in the clip. */
  public int frames() {
    long rounded = (duration.toMillis() * FRAMES_PER_SECOND + 500) / 1000;
    return (int) Math.max(1, rounded);
  }

  FrameGeometry geometry() {
    return new FrameGeometry(width, height);
  }

  private static void checkSide(int side) {
    if (side % 2 != 0 || side < SMALLEST_SIDE || side > LARGEST_SIDE) {
      throw new IllegalArgumentException("Side must be even and in range: " + side);
    }
  }
}
