package org.modelsquare.providers.sandbox.clip;

import java.util.Random;

/** Flat clouds, each a few stacked bars, drifting at their own pace. */
final class Clouds {
  private static final int STEPS = 24;
  private static final int BARS = 3;
  private static final int OPACITY = 96;

  private final int[][] clouds;
  private final int grain;
  private final int span;
  private final int colour;

  Clouds(int count, int width, int sky, int grain, int colour, Random random) {
    this.grain = grain;
    this.span = width * 3 / 2;
    this.colour = colour;
    this.clouds = new int[count][];
    for (int i = 0; i < count; i++) {
      int length = width / 10 + random.nextInt(Math.max(1, width / 6));
      int x = random.nextInt(span);
      int y = sky / 10 + random.nextInt(Math.max(1, sky / 2));
      int pace = (2 + random.nextInt(4)) * grain * (random.nextInt(4) == 0 ? 2 : 1);
      clouds[i] = new int[] {x, y, length, pace, random.nextInt(Math.max(1, length / 3))};
    }
  }

  void draw(BlockCanvas canvas, int picture) {
    for (int[] cloud : clouds) {
      int x = Math.floorMod(cloud[0] + cloud[3] * picture / STEPS, span) - span / 6;
      int length = cloud[2];
      for (int bar = 0; bar < BARS; bar++) {
        int inset = (BARS - 1 - bar) * length / 6 + (bar == 0 ? cloud[4] : 0);
        for (int row = 0; row < grain; row++) {
          int y = cloud[1] + bar * grain + row;
          canvas.blend(x + inset, y, length - 2 * inset / (bar + 1), colour, OPACITY);
        }
      }
    }
  }
}
