package org.modelsquare.media;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Some bytes in the middle of a file, to be read as a stream. */
final class FileSlice extends InputStream {

  private final FileChannel file;
  private final long end;
  private long at;

  private FileSlice(FileChannel file, long first, long count) {
    this.file = file;
    this.at = first;
    this.end = first + count;
  }

  static FileSlice open(Path file, long first, long count) {
    try {
      return new FileSlice(FileChannel.open(file, StandardOpenOption.READ), first, count);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] chunk, int offset, int length) throws IOException {
    if (at >= end) {
      return -1;
    }
    int read = file.read(ByteBuffer.wrap(chunk, offset, (int) Math.min(length, end - at)), at);
    at += Math.max(0, read);
    return read;
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
