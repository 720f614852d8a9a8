package org.modelsquare.providers.sandbox.clip;

import java.util.Arrays;

/** The drawing surface: one packed {@link Colour} for each cell of 4x4 pixels. */
final class BlockCanvas {
  private final int[] cells;
  private final int stride;
  private final int rows;
  private final int width;
  private final int height;

  BlockCanvas(FrameGeometry frame) {
    this.stride = frame.stride();
    this.rows = frame.rows();
    this.width = frame.visibleColumns();
    this.height = frame.visibleRows();
    this.cells = new int[stride * rows];
  }

  /** Columns wholly in view. */
  int width() {
    return width;
  }

  /** Rows wholly in view. */
  int height() {
    return height;
  }

  /** Columns that are coded, whether in view or not. */
  int stride() {
    return stride;
  }

  int rows() {
    return rows;
  }

  int[] cells() {
    return cells;
  }

  void copyFrom(BlockCanvas other) {
    System.arraycopy(other.cells, 0, cells, 0, cells.length);
  }

  void rectangle(int x, int y, int w, int h, int colour) {
    int from = Math.max(0, x);
    int to = Math.min(stride, x + w);
    for (int row = Math.max(0, y); from < to && row < Math.min(rows, y + h); row++) {
      Arrays.fill(cells, row * stride + from, row * stride + to, colour);
    }
  }

  void column(int x, int from, int to, int colour) {
    if (x >= 0 && x < stride) {
      for (int row = Math.max(0, from); row < Math.min(rows, to); row++) {
        cells[row * stride + x] = colour;
      }
    }
  }

  /** Blends a disc over what is there, {@code part} of 256. */
  void disc(int centreX, int centreY, int radius, int colour, int part) {
    for (int dy = -radius; dy <= radius; dy++) {
      int half = (int) Math.sqrt(radius * radius - dy * dy + radius);
      blend(centreX - half, centreY + dy, 2 * half + 1, colour, part);
    }
  }

  /** Blends a run of cells in one row. */
  void blend(int x, int y, int w, int colour, int part) {
    if (y < 0 || y >= rows) {
      return;
    }
    for (int i = Math.max(0, x); i < Math.min(stride, x + w); i++) {
      int at = y * stride + i;
      cells[at] = part >= 256 ? colour : Colour.blend(cells[at], colour, part);
    }
  }
}
