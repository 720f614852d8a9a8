package org.modelsquare.media;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.modelsquare.media.MediaRejected.Reason;

/** A stream that ends with an exception where more comes than allowed, or too slowly. */
final class BoundedInput extends FilterInputStream {

  private static final int CHUNK = 64 * 1024;

  private final MediaLimits limits;
  private final long start = System.nanoTime();
  private long bytes;

  BoundedInput(InputStream from, long announcedLength, MediaLimits limits) throws MediaRejected {
    super(from);
    this.limits = limits;
    if (announcedLength > limits.maxBytes()) {
      throw tooLarge();
    }
  }

  @Override
  public int read() throws IOException {
    int read = super.read();
    count(read < 0 ? 0 : 1);
    return read;
  }

  @Override
  public int read(byte[] chunk, int offset, int length) throws IOException {
    int read = super.read(chunk, offset, length);
    count(Math.max(0, read));
    return read;
  }

  @Override
  public long skip(long n) throws IOException {
    long skipped = super.skip(n);
    count(skipped);
    return skipped;
  }

  @Override
  public boolean markSupported() {
    return false;
  }

  /** Reads what is left, so that the limits hold for all that was sent. */
  void drain() throws IOException {
    byte[] chunk = new byte[CHUNK];
    while (read(chunk) >= 0) {
      // Counted while it is read.
    }
  }

  /** Bytes read so far. */
  long bytes() {
    return bytes;
  }

  private void count(long more) throws MediaRejected {
    bytes += more;
    if (bytes > limits.maxBytes()) {
      throw tooLarge();
    }
    if (System.nanoTime() - start > limits.maxTime().toNanos()) {
      throw new MediaRejected(Reason.TOO_SLOW, "not through within " + limits.maxTime());
    }
  }

  private MediaRejected tooLarge() {
    return new MediaRejected(Reason.TOO_LARGE, "more than " + limits.maxBytes() + " bytes");
  }
}
