package org.modelsquare.providers.sandbox.clip;

import java.util.ArrayList;
import java.util.List;

/** The coded pictures of a clip in order, and which of them stand by themselves. */
final class Track {
  static final int LENGTH_PREFIX = 4;

  private final List<byte[]> pictures = new ArrayList<>();
  private final List<Integer> keys = new ArrayList<>();
  private long bytes;

  void add(byte[] nalUnit, boolean key) {
    pictures.add(nalUnit);
    bytes += nalUnit.length + LENGTH_PREFIX;
    if (key) {
      keys.add(pictures.size());
    }
  }

  List<byte[]> pictures() {
    return pictures;
  }

  /** Numbers, from 1, of the pictures that stand by themselves. */
  List<Integer> keys() {
    return keys;
  }

  long bytes() {
    return bytes;
  }
}
