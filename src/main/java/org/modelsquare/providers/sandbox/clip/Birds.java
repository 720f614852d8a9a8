package org.modelsquare.providers.sandbox.clip;

import java.util.Random;

/** A small flock that crosses the sky, wings up and down in turn. */
final class Birds {
  private static final int BEAT = 5;

  private final int[] xs;
  private final int[] ys;
  private final int[] phases;
  private final int span;
  private final int grain;
  private final int colour;

  Birds(int count, int width, int sky, int grain, int colour, Random random) {
    this.span = width + 24 * grain;
    this.grain = grain;
    this.colour = colour;
    this.xs = new int[count];
    this.ys = new int[count];
    this.phases = new int[count];
    int startX = random.nextInt(width);
    int startY = sky / 4 + random.nextInt(Math.max(1, sky / 4));
    for (int i = 0; i < count; i++) {
      // Two trailing lines behind a leader.
      int rank = (i + 1) / 2;
      xs[i] = startX - rank * 8 * grain - random.nextInt(3 * grain);
      ys[i] = startY + (i % 2 == 0 ? rank : -rank) * 4 * grain + random.nextInt(2 * grain);
      phases[i] = random.nextInt(2 * BEAT);
    }
  }

  void draw(BlockCanvas canvas, int picture) {
    for (int i = 0; i < xs.length; i++) {
      int x = Math.floorMod(xs[i] + picture * grain / 3, span) - 12 * grain;
      boolean up = (picture + phases[i]) / BEAT % 2 == 0;
      int tip = up ? -grain : grain;
      canvas.rectangle(x, ys[i], grain, grain, colour);
      canvas.rectangle(x - grain, ys[i] + (up ? tip : 0), grain, grain, colour);
      canvas.rectangle(x + grain, ys[i] + (up ? tip : 0), grain, grain, colour);
      canvas.rectangle(x - 2 * grain, ys[i] + tip, grain, grain, colour);
      canvas.rectangle(x + 2 * grain, ys[i] + tip, grain, grain, colour);
    }
  }
}
