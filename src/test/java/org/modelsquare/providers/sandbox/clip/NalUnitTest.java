package org.modelsquare.providers.sandbox.clip;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import org.junit.jupiter.api.Test;

class NalUnitTest {
  @Test
  void breaksUpWhatWouldLookLikeAStartCode() {
    assertArrayEquals(
        new byte[] {0x65, 0, 0, 3, 1, 0, 0, 3, 0, 0, 3, 3, 0, 0, 4},
        NalUnit.of(NalUnit.IDR_SLICE, payload(0, 0, 1, 0, 0, 0, 0, 3, 0, 0, 4)));
  }

  @Test
  void leavesOtherBytesAlone() {
    assertArrayEquals(
        new byte[] {0x61, 0, 1, 0, 2, 3}, NalUnit.of(NalUnit.SLICE, payload(0, 1, 0, 2, 3)));
  }

  private static BitWriter payload(int... bytes) {
    BitWriter out = new BitWriter();
    for (int value : bytes) {
      out.bits(value, 8);
    }
    return out;
  }
}
