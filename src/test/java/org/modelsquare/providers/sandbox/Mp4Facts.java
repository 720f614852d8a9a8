package org.modelsquare.providers.sandbox;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** What the header of an MP4 says (ISO/IEC 14496-12, version 0 boxes). */
record Mp4Facts(int width, int height, long millis) {

  static Mp4Facts of(byte[] file) {
    ByteBuffer mp4 = ByteBuffer.wrap(file);
    int movie = indexOf(file, "mvhd");
    int track = indexOf(file, "tkhd");
    long timescale = mp4.getInt(movie + 16);
    long duration = mp4.getInt(movie + 20);
    int width = mp4.getInt(track + 80) >> 16;
    int height = mp4.getInt(track + 84) >> 16;
    return new Mp4Facts(width, height, duration * 1000 / timescale);
  }

  private static int indexOf(byte[] file, String type) {
    int at = new String(file, StandardCharsets.ISO_8859_1).indexOf(type);
    if (at < 0) {
      throw new IllegalArgumentException("no " + type);
    }
    return at;
  }
}
