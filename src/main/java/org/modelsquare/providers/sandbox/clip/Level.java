package org.modelsquare.providers.sandbox.clip;

/** The H.264 levels a clip may need, each with its largest picture and rate in macroblocks. */
enum Level {
  L30(30, 1_620, 40_500),
  L31(31, 3_600, 108_000),
  L32(32, 5_120, 216_000),
  L40(40, 8_192, 245_760),
  L50(50, 22_080, 589_824),
  L51(51, 36_864, 983_040);

  private final int idc;
  private final int pictureLimit;
  private final int rateLimit;

  Level(int idc, int pictureLimit, int rateLimit) {
    this.idc = idc;
    this.pictureLimit = pictureLimit;
    this.rateLimit = rateLimit;
  }

  int idc() {
    return idc;
  }

  static Level lowestFor(FrameGeometry frame, int framesPerSecond) {
    int size = frame.macroblocks();
    for (Level level : values()) {
      if (size <= level.pictureLimit && size * framesPerSecond <= level.rateLimit) {
        return level;
      }
    }
    throw new IllegalArgumentException("Picture too large: " + frame);
  }
}
