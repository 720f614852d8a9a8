package org.modelsquare.providers.sandbox.clip;

/** Tells a player what the pictures are: H.264 of a given size in BT.709 colours. */
final class SampleDescription {
  private static final int BT709 = 1;
  private static final int RESOLUTION_72_DPI = 0x480000;

  private final FrameGeometry frame;
  private final int framesPerSecond;

  SampleDescription(FrameGeometry frame, int framesPerSecond) {
    this.frame = frame;
    this.framesPerSecond = framesPerSecond;
  }

  Box box() {
    Box entry = Box.of("avc1").zeros(6).i16(1).zeros(16).i16(frame.width()).i16(frame.height());
    entry.i32(RESOLUTION_72_DPI, RESOLUTION_72_DPI, 0).i16(1).zeros(32).i16(24).i16(-1);
    entry.add(decoderConfiguration());
    entry.add(Box.of("colr").text("nclx").i16(BT709).i16(BT709).i16(BT709).i8(0));
    entry.add(Box.of("pasp").i32(1, 1));
    return Box.full("stsd", 0).i32(1).add(entry);
  }

  private Box decoderConfiguration() {
    byte[] sps = ParameterSets.sps(frame, framesPerSecond);
    byte[] pps = ParameterSets.pps();
    Box box = Box.of("avcC").i8(1);
    box.i8(ParameterSets.BASELINE_PROFILE).i8(ParameterSets.CONSTRAINT_FLAGS);
    box.i8(Level.lowestFor(frame, framesPerSecond).idc());
    box.i8(0xfc | Track.LENGTH_PREFIX - 1);
    box.i8(0xe0 | 1).i16(sps.length).bytes(sps);
    return box.i8(1).i16(pps.length).bytes(pps);
  }
}
