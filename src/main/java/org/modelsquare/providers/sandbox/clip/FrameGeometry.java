package org.modelsquare.providers.sandbox.clip;

/** The picture measured in macroblocks (16 px) and in cells (4 px), with the cropped remainder. */
record FrameGeometry(int width, int height) {
  static final int CELL = 4;
  static final int CELLS_PER_MACROBLOCK = 4;

  int macroblocksWide() {
    return (width + 15) / 16;
  }

  int macroblocksHigh() {
    return (height + 15) / 16;
  }

  int macroblocks() {
    return macroblocksWide() * macroblocksHigh();
  }

  /** Cells in a coded row, the cropped ones included. */
  int stride() {
    return macroblocksWide() * CELLS_PER_MACROBLOCK;
  }

  int rows() {
    return macroblocksHigh() * CELLS_PER_MACROBLOCK;
  }

  int visibleColumns() {
    return width / CELL;
  }

  int visibleRows() {
    return height / CELL;
  }
}
