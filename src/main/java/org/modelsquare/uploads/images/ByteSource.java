package org.modelsquare.uploads.images;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/** Reads a stream in small pieces; its end is an {@link EOFException}. */
final class ByteSource {

  private static final int CHUNK = 16 * 1024;

  private final InputStream in;
  private final byte[] chunk = new byte[CHUNK];
  private int next;
  private int filled;

  ByteSource(InputStream in) {
    this.in = in;
  }

  /** The next bytes, which are still to be read; fewer at the end. */
  byte[] peek(int count) throws IOException {
    while (filled - next < count) {
      System.arraycopy(chunk, next, chunk, 0, filled - next);
      filled -= next;
      next = 0;
      int read = in.read(chunk, filled, CHUNK - filled);
      if (read < 0) {
        break;
      }
      filled += read;
    }
    return java.util.Arrays.copyOfRange(chunk, next, Math.min(filled, next + count));
  }

  int u8() throws IOException {
    if (next == filled && fill() < 0) {
      throw new EOFException();
    }
    return chunk[next++] & 0xFF;
  }

  int u16() throws IOException {
    return u8() << 8 | u8();
  }

  long u32() throws IOException {
    return (long) u16() << 16 | u16();
  }

  int u16Little() throws IOException {
    return u8() | u8() << 8;
  }

  long u32Little() throws IOException {
    return u16Little() | (long) u16Little() << 16;
  }

  /** Four letters. */
  String type() throws IOException {
    return new String(bytes(4), StandardCharsets.ISO_8859_1);
  }

  /** Few bytes, in memory. */
  byte[] bytes(int count) throws IOException {
    byte[] bytes = new byte[count];
    for (int i = 0; i < count; i++) {
      bytes[i] = (byte) u8();
    }
    return bytes;
  }

  ByteBuffer little(int count) throws IOException {
    return ByteBuffer.wrap(bytes(count)).order(ByteOrder.LITTLE_ENDIAN);
  }

  void skip(long count) throws IOException {
    for (long left = count; left > 0; ) {
      left -= take(left);
    }
  }

  void copy(long count, ImageSink to) throws IOException {
    copy(count, to, new CRC32());
  }

  void copy(long count, ImageSink to, CRC32 sum) throws IOException {
    for (long left = count; left > 0; ) {
      int from = next == filled ? 0 : next;
      int taken = take(left);
      sum.update(chunk, from, taken);
      to.bytes(chunk, from, taken);
      left -= taken;
    }
  }

  /** Passes over at most that many bytes, as many as are at hand; how many. */
  private int take(long atMost) throws IOException {
    if (next == filled && fill() < 0) {
      throw new EOFException();
    }
    int taken = (int) Math.min(atMost, filled - next);
    next += taken;
    return taken;
  }

  private int fill() throws IOException {
    next = 0;
    filled = 0;
    int read = in.read(chunk);
    filled = Math.max(0, read);
    return read;
  }
}
