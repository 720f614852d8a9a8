package org.modelsquare.providers.sandbox.clip;

/** Draws the pictures of a clip, each on top of what never moves. */
final class Film {
  private final BlockCanvas still;
  private final BlockCanvas canvas;
  private final Landscape landscape;
  private final Slate slate;

  Film(ClipSpec spec) {
    FrameGeometry frame = spec.geometry();
    this.still = new BlockCanvas(frame);
    this.canvas = new BlockCanvas(frame);
    int grain = Math.max(1, Math.min(canvas.width(), canvas.height()) / 120);
    this.slate = new Slate(spec, canvas.width(), canvas.height());
    this.landscape = new Landscape(spec, canvas.width(), slate.top(), grain);
    landscape.background(still);
    slate.background(still);
  }

  /** The cells of one picture, good until the next is asked for. */
  int[] picture(int number) {
    canvas.copyFrom(still);
    landscape.draw(canvas, number);
    slate.draw(canvas, number);
    return canvas.cells();
  }
}
