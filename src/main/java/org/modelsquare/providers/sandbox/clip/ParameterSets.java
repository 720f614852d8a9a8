package org.modelsquare.providers.sandbox.clip;

/** The sequence and picture parameter sets: constrained baseline, BT.709, no reordering. */
final class ParameterSets {
  static final int BASELINE_PROFILE = 66;
  static final int CONSTRAINT_FLAGS = 0xC0;
  static final int FRAME_NUMBER_BITS = 8;

  /** Chroma sits one octave finer than luma, so that a step of one is exact in both. */
  static final int CHROMA_QP_OFFSET = -6;

  private static final int BT709 = 1;

  private ParameterSets() {}

  static byte[] sps(FrameGeometry frame, int framesPerSecond) {
    BitWriter out = new BitWriter();
    out.bits(BASELINE_PROFILE, 8).bits(CONSTRAINT_FLAGS, 8);
    out.bits(Level.lowestFor(frame, framesPerSecond).idc(), 8);
    out.ue(0).ue(FRAME_NUMBER_BITS - 4);
    out.ue(2); // Output order is decoding order.
    out.ue(1).flag(false); // One reference frame, no gaps.
    out.ue(frame.macroblocksWide() - 1).ue(frame.macroblocksHigh() - 1);
    out.flag(true).flag(true);
    crop(frame, out);
    out.flag(true);
    vui(framesPerSecond, out);
    return NalUnit.of(NalUnit.SPS, out.trailing());
  }

  private static void crop(FrameGeometry frame, BitWriter out) {
    int right = (frame.macroblocksWide() * 16 - frame.width()) / 2;
    int bottom = (frame.macroblocksHigh() * 16 - frame.height()) / 2;
    out.flag(right + bottom > 0);
    if (right + bottom > 0) {
      out.ue(0).ue(right).ue(0).ue(bottom);
    }
  }

  private static void vui(int framesPerSecond, BitWriter out) {
    out.flag(true).bits(1, 8); // Square pixels.
    out.flag(false);
    out.flag(true).bits(5, 3).flag(false); // Unspecified format, video range.
    out.flag(true).bits(BT709, 8).bits(BT709, 8).bits(BT709, 8);
    out.flag(false);
    out.flag(true).bits(1, 32).bits(2 * framesPerSecond, 32).flag(true);
    out.flag(false).flag(false).flag(false);
    // Nothing is reordered: players may show each picture as soon as it is decoded.
    out.flag(true).flag(true).ue(0).ue(0).ue(10).ue(10).ue(0).ue(1);
  }

  static byte[] pps() {
    BitWriter out = new BitWriter();
    out.ue(0).ue(0).flag(false).flag(false); // CAVLC.
    out.ue(0).ue(0).ue(0);
    out.flag(false).bits(0, 2);
    out.se(MacroblockWriter.COARSEST_QP - 26).se(0).se(CHROMA_QP_OFFSET);
    out.flag(true).flag(false).flag(false);
    return NalUnit.of(NalUnit.PPS, out.trailing());
  }
}
