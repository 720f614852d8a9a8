package org.modelsquare.providers.sandbox.clip;

/** Writes intra 16x16 macroblocks in which each 4x4 block is one flat colour. */
final class MacroblockWriter {
  static final int COARSEST_QP = 28;

  private static final int FINEST_OCTAVE = 3;

  /** The sum of the largest errors in the three components, and the contrast that hides one. */
  private static final int LARGEST_TOLERANCE = 8;

  private static final int HIDING_CONTRAST = 6;

  private static final int QP_PER_OCTAVE = 6;

  /** In slices that also have predicted macroblocks the intra types come after five others. */
  private static final int INTRA_TYPES_IN_P = 5;

  private static final int[] CHROMA_MODE_CODE = {2, 1, 0};

  private final BitWriter out;
  private final Cavlc cavlc;
  private final int stride;
  private final Macroblock luma;
  private final Macroblock blue;
  private final Macroblock red;
  private int octave;

  MacroblockWriter(FrameGeometry frame, BitWriter out) {
    this.out = out;
    this.cavlc = new Cavlc(out);
    this.stride = frame.stride();
    this.luma = new Macroblock(frame, 4);
    this.blue = new Macroblock(frame, 2);
    this.red = new Macroblock(frame, 2);
  }

  /** Each slice begins at the quantiser of the picture parameter set. */
  void startSlice() {
    octave = 0;
  }

  void write(int[] cells, int mbX, int mbY, boolean intraSlice) {
    load(cells, mbY * 4 * stride + mbX * 4);
    int lumaMode = Macroblock.bestMode(mbX, mbY, luma);
    int chromaMode = Macroblock.bestMode(mbX, mbY, blue, red);
    luma.predict(lumaMode, mbX, mbY);
    blue.predict(chromaMode, mbX, mbY);
    red.predict(chromaMode, mbX, mbY);
    int chosen = quantise();
    boolean chroma = blue.block().isCoded() || red.block().isCoded();
    out.ue((intraSlice ? 0 : INTRA_TYPES_IN_P) + 1 + lumaMode + (chroma ? 4 : 0));
    out.ue(CHROMA_MODE_CODE[chromaMode]);
    out.se((octave - chosen) * QP_PER_OCTAVE);
    octave = chosen;
    cavlc.write(luma.block().coefficients(), 16);
    if (chroma) {
      cavlc.write(blue.block().coefficients(), 4);
      cavlc.write(red.block().coefficients(), 4);
    }
    luma.settle(mbX, mbY);
    blue.settle(mbX, mbY);
    red.settle(mbX, mbY);
  }

  private void load(int[] cells, int origin) {
    for (int i = 0; i < 16; i++) {
      luma.target(i, Colour.luma(cells[origin + i / 4 * stride + i % 4]));
    }
    for (int i = 0; i < 4; i++) {
      int at = origin + i / 2 * 2 * stride + i % 2 * 2;
      int a = cells[at];
      int b = cells[at + 1];
      int c = cells[at + stride];
      int d = cells[at + stride + 1];
      blue.target(i, Colour.blue(a) + Colour.blue(b) + Colour.blue(c) + Colour.blue(d) + 2 >> 2);
      red.target(i, Colour.red(a) + Colour.red(b) + Colour.red(c) + Colour.red(d) + 2 >> 2);
    }
  }

  /** Picks the coarsest quantiser whose error a nearby edge hides; soft shades are exact. */
  private int quantise() {
    int contrast = luma.block().contrast() + blue.block().contrast() + red.block().contrast();
    if (contrast == 0) {
      quantise(octave);
      return octave;
    }
    int tolerance = Math.min(contrast / HIDING_CONTRAST, LARGEST_TOLERANCE);
    int candidate = 0;
    while (quantise(candidate) > tolerance && candidate < FINEST_OCTAVE) {
      candidate++;
    }
    return candidate;
  }

  private int quantise(int candidate) {
    return luma.block().quantise(candidate)
        + blue.block().quantise(candidate)
        + red.block().quantise(candidate);
  }
}
