package org.modelsquare.providers.sandbox.clip;

import java.io.ByteArrayOutputStream;

/** Wraps a finished payload as a NAL unit, with the escape bytes that keep start codes out. */
final class NalUnit {
  static final int SLICE = 0x61;
  static final int IDR_SLICE = 0x65;
  static final int SPS = 0x67;
  static final int PPS = 0x68;

  private static final int ESCAPE = 3;

  private NalUnit() {}

  static byte[] of(int header, BitWriter payload) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(payload.length() + 16);
    out.write(header);
    int zeros = 0;
    for (int i = 0; i < payload.length(); i++) {
      int next = payload.at(i) & 0xff;
      if (zeros == 2 && next <= ESCAPE) {
        out.write(ESCAPE);
        zeros = 0;
      }
      out.write(next);
      zeros = next == 0 ? zeros + 1 : 0;
    }
    return out.toByteArray();
  }
}
