package org.modelsquare.providers.sandbox.clip;

import java.util.Arrays;

/** Writes bits and Exp-Golomb codes, most significant bit first, as H.264 syntax wants them. */
final class BitWriter {
  private byte[] bytes = new byte[4096];
  private int length;
  private int pending;
  private int pendingBits;

  BitWriter bits(int value, int count) {
    for (int left = count; left > 0; ) {
      int take = Math.min(left, 8 - pendingBits);
      left -= take;
      pending = pending << take | value >>> left & (1 << take) - 1;
      pendingBits += take;
      if (pendingBits == 8) {
        append();
      }
    }
    return this;
  }

  BitWriter flag(boolean value) {
    return bits(value ? 1 : 0, 1);
  }

  /** Unsigned Exp-Golomb. */
  BitWriter ue(int value) {
    int code = value + 1;
    int width = 32 - Integer.numberOfLeadingZeros(code);
    return bits(0, width - 1).bits(code, width);
  }

  /** Signed Exp-Golomb: 0, 1, -1, 2, -2 and so on. */
  BitWriter se(int value) {
    return ue(value > 0 ? 2 * value - 1 : -2 * value);
  }

  /** The stop bit and the zeros that fill the last byte. */
  BitWriter trailing() {
    bits(1, 1);
    return pendingBits == 0 ? this : bits(0, 8 - pendingBits);
  }

  void clear() {
    length = 0;
    pending = 0;
    pendingBits = 0;
  }

  int length() {
    return length;
  }

  byte at(int index) {
    return bytes[index];
  }

  private void append() {
    if (length == bytes.length) {
      bytes = Arrays.copyOf(bytes, length * 2);
    }
    bytes[length++] = (byte) pending;
    pending = 0;
    pendingBits = 0;
  }
}
