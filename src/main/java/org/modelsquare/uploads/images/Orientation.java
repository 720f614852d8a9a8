package org.modelsquare.uploads.images;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** The one thing of EXIF that the picture needs: how it is to be turned. */
final class Orientation {

  /** Enough to find it: cameras write it among the first entries. */
  static final int READ = 64 * 1024;

  /** As stored. */
  static final int UPRIGHT = 1;

  private static final int LAST = 8;
  private static final int TAG = 0x0112;
  private static final int SHORT = 3;
  private static final int ENTRY = 12;
  private static final int MAGIC = 42;

  private Orientation() {}

  /** Reads it from TIFF data; upright if it is not there or cannot be read. */
  static int of(byte[] tiff, int from) {
    try {
      return read(ByteBuffer.wrap(tiff, from, tiff.length - from).slice());
    } catch (BufferUnderflowException | IndexOutOfBoundsException | IllegalArgumentException e) {
      return UPRIGHT;
    }
  }

  private static int read(ByteBuffer tiff) {
    int order = tiff.getShort();
    if (order != 0x4949 && order != 0x4D4D) {
      return UPRIGHT;
    }
    tiff.order(order == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    if (tiff.getShort() != MAGIC) {
      return UPRIGHT;
    }
    int at = tiff.getInt();
    int entries = Short.toUnsignedInt(tiff.getShort(at));
    for (int i = 0; i < entries; i++) {
      int entry = at + 2 + i * ENTRY;
      if (Short.toUnsignedInt(tiff.getShort(entry)) == TAG && tiff.getShort(entry + 2) == SHORT) {
        int value = Short.toUnsignedInt(tiff.getShort(entry + 8));
        return value >= UPRIGHT && value <= LAST ? value : UPRIGHT;
      }
    }
    return UPRIGHT;
  }

  /** TIFF data that says this and nothing else. */
  static byte[] tiff(int orientation) {
    ByteBuffer tiff = ByteBuffer.allocate(26);
    tiff.putShort((short) 0x4D4D).putShort((short) MAGIC).putInt(8).putShort((short) 1);
    tiff.putShort((short) TAG).putShort((short) SHORT).putInt(1);
    tiff.putShort((short) orientation).putShort((short) 0).putInt(0);
    return tiff.array();
  }
}
