package org.modelsquare.uploads.images;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;

/** Writes a file piece by piece; what is known only later can be written where it belongs. */
final class ImageSink {

  private static final int CHUNK = 16 * 1024;

  private final FileChannel file;
  private final ByteBuffer chunk = ByteBuffer.allocate(CHUNK);
  private long flushed;

  ImageSink(FileChannel file) {
    this.file = file;
  }

  /** Where the next byte goes. */
  long position() {
    return flushed + chunk.position();
  }

  void u8(int value) throws IOException {
    if (!chunk.hasRemaining()) {
      flush();
    }
    chunk.put((byte) value);
  }

  void u16(int value) throws IOException {
    u8(value >> 8);
    u8(value);
  }

  void u32(long value) throws IOException {
    u16((int) (value >> 16));
    u16((int) value);
  }

  void u32Little(long value) throws IOException {
    bytes(little(value));
  }

  void text(String text) throws IOException {
    bytes(text.getBytes(StandardCharsets.ISO_8859_1));
  }

  void bytes(byte... bytes) throws IOException {
    bytes(bytes, 0, bytes.length);
  }

  void bytes(byte[] bytes, int from, int count) throws IOException {
    for (int done = 0; done < count; ) {
      if (!chunk.hasRemaining()) {
        flush();
      }
      int some = Math.min(count - done, chunk.remaining());
      chunk.put(bytes, from + done, some);
      done += some;
    }
  }

  /** Writes four bytes, the least first, over those at that place. */
  void patch(long position, long value) throws IOException {
    patch(position, little(value));
  }

  /** Writes over the bytes at that place. */
  void patch(long position, byte... bytes) throws IOException {
    flush();
    ByteBuffer patch = ByteBuffer.wrap(bytes);
    while (patch.hasRemaining()) {
      file.write(patch, position + patch.position());
    }
  }

  void flush() throws IOException {
    chunk.flip();
    while (chunk.hasRemaining()) {
      flushed += file.write(chunk, flushed);
    }
    chunk.clear();
  }

  private static byte[] little(long value) {
    return ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt((int) value).array();
  }
}
