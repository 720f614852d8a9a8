package org.modelsquare.media;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import software.amazon.awssdk.core.ResponseInputStream;

/**
 * Bytes on their way from a bucket. Closed early, it hangs up instead of reading the rest; ended
 * early, it says so, as the reader was promised a length.
 */
final class RemoteBytes extends FilterInputStream {

  private final ResponseInputStream<?> body;
  private long left;

  RemoteBytes(ResponseInputStream<?> body, long count) {
    super(body);
    this.body = body;
    this.left = count;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] chunk, int offset, int length) throws IOException {
    if (left == 0) {
      return -1;
    }
    int read = body.read(chunk, offset, (int) Math.min(length, left));
    if (read < 0) {
      throw new EOFException(left + " bytes are missing");
    }
    left -= read;
    return read;
  }

  @Override
  public long skip(long n) throws IOException {
    long skipped = body.skip(Math.min(n, left));
    left -= skipped;
    return skipped;
  }

  @Override
  public boolean markSupported() {
    return false;
  }

  @Override
  public void close() throws IOException {
    if (left > 0) {
      body.abort();
    } else {
      body.close();
    }
  }
}
