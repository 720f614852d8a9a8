package org.modelsquare.providers.sandbox.clip;

/** One layer of land that slides past the camera. */
final class Ridge {
  private static final int STEPS = 24;

  private final int[] tops;
  private final int[] crests;
  private final int body;
  private final int edge;
  private final int speed;

  /**
   * @param outline heights from 0 to 1, which repeat
   * @param low the row of the lowest point
   * @param relief rows from the lowest to the highest point
   * @param speed cells moved in {@value #STEPS} pictures
   */
  Ridge(double[] outline, int low, int relief, int body, int edge, int speed) {
    this.tops = new int[outline.length];
    this.crests = new int[outline.length];
    for (int x = 0; x < outline.length; x++) {
      tops[x] = low - (int) Math.round(outline[x] * relief);
    }
    light(outline);
    this.body = body;
    this.edge = edge;
    this.speed = speed;
  }

  /** The sunny side falls deeper the higher the land has climbed, so that crests cast an edge. */
  private void light(double[] outline) {
    int foot = tops[0];
    for (int i = 0; i < 2 * tops.length; i++) {
      int x = i % tops.length;
      boolean climbing = outline[x] > outline[Math.floorMod(x - 1, tops.length)];
      foot = climbing ? foot : tops[x];
      crests[x] = tops[x] + (foot - tops[x]) * 2 / 5;
    }
  }

  /** The row where this land begins in column {@code x}. */
  int top(int x, int picture) {
    return tops[column(x, picture)];
  }

  /** Draws column {@code x} down to {@code bottom}, where nearer land begins. */
  void draw(BlockCanvas canvas, int x, int picture, int bottom) {
    int column = column(x, picture);
    int crest = Math.min(bottom, crests[column]);
    canvas.column(x, tops[column], crest, edge);
    canvas.column(x, crest, bottom, body);
  }

  private int column(int x, int picture) {
    return Math.floorMod(x + Math.floorDiv(picture * speed, STEPS), tops.length);
  }
}
