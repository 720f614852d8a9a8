package org.modelsquare.providers.sandbox.clip;

import java.util.Arrays;

/** Codes pictures of flat cells one after another; what did not change is skipped. */
final class PictureEncoder {
  private static final int INTRA_ONLY = 7;
  private static final int PREDICTED_ONLY = 5;

  private final FrameGeometry frame;
  private final BitWriter out = new BitWriter();
  private final MacroblockWriter macroblocks;
  private final int[] previous;
  private int frameNumber;
  private int idrId;

  PictureEncoder(FrameGeometry frame) {
    this.frame = frame;
    this.macroblocks = new MacroblockWriter(frame, out);
    this.previous = new int[frame.stride() * frame.rows()];
  }

  /** A picture that stands by itself, where a player may start. */
  byte[] key(int[] cells) {
    frameNumber = 0;
    startSlice(INTRA_ONLY);
    out.ue(idrId);
    idrId ^= 1;
    out.flag(false).flag(false);
    endHeader();
    for (int y = 0; y < frame.macroblocksHigh(); y++) {
      for (int x = 0; x < frame.macroblocksWide(); x++) {
        macroblocks.write(cells, x, y, true);
      }
    }
    return finish(NalUnit.IDR_SLICE, cells);
  }

  /** A picture told as what changed since the one before. */
  byte[] change(int[] cells) {
    frameNumber = frameNumber + 1 & (1 << ParameterSets.FRAME_NUMBER_BITS) - 1;
    startSlice(PREDICTED_ONLY);
    out.flag(false).flag(false).flag(false);
    endHeader();
    int skipped = 0;
    for (int y = 0; y < frame.macroblocksHigh(); y++) {
      if (rowsAreSame(cells, y)) {
        skipped += frame.macroblocksWide();
        continue;
      }
      for (int x = 0; x < frame.macroblocksWide(); x++) {
        if (isSame(cells, x, y)) {
          skipped++;
        } else {
          out.ue(skipped);
          skipped = 0;
          macroblocks.write(cells, x, y, false);
        }
      }
    }
    if (skipped > 0) {
      out.ue(skipped);
    }
    return finish(NalUnit.SLICE, cells);
  }

  private void startSlice(int type) {
    out.clear();
    macroblocks.startSlice();
    out.ue(0).ue(type).ue(0).bits(frameNumber, ParameterSets.FRAME_NUMBER_BITS);
  }

  private void endHeader() {
    out.se(0).ue(1); // Quantiser as in the parameter set; no deblocking: cells stay crisp.
  }

  private byte[] finish(int header, int[] cells) {
    System.arraycopy(cells, 0, previous, 0, previous.length);
    return NalUnit.of(header, out.trailing());
  }

  private boolean rowsAreSame(int[] cells, int y) {
    int size = frame.stride() * FrameGeometry.CELLS_PER_MACROBLOCK;
    return Arrays.equals(cells, y * size, (y + 1) * size, previous, y * size, (y + 1) * size);
  }

  private boolean isSame(int[] cells, int x, int y) {
    int side = FrameGeometry.CELLS_PER_MACROBLOCK;
    for (int row = 0; row < side; row++) {
      int from = (y * side + row) * frame.stride() + x * side;
      if (!Arrays.equals(cells, from, from + side, previous, from, from + side)) {
        return false;
      }
    }
    return true;
  }
}
