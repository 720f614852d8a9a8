package org.modelsquare.testing;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** The smallest files that are whole as far as their outer boxes go. */
public final class TinyVideo {

  private TinyVideo() {}

  /** A file of ftyp, moov and mdat. */
  public static byte[] bytes() {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    file.writeBytes(box("ftyp", "isom\0\0\0\1isom".getBytes(StandardCharsets.ISO_8859_1)));
    file.writeBytes(box("moov", new byte[40]));
    file.writeBytes(box("mdat", new byte[1000]));
    return file.toByteArray();
  }

  /** A box of that type. */
  public static byte[] box(String type, byte[] content) {
    return ByteBuffer.allocate(8 + content.length)
        .putInt(8 + content.length)
        .put(type.getBytes(StandardCharsets.ISO_8859_1))
        .put(content)
        .array();
  }
}
