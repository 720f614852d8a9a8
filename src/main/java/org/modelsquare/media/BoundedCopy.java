package org.modelsquare.media;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.modelsquare.media.MediaRejected.Reason;

/** Copies a stream into a file within limits and sums it up on the way. */
final class BoundedCopy {

  private static final int CHUNK = 64 * 1024;

  private final MediaLimits limits;
  private long bytes;

  BoundedCopy(MediaLimits limits) {
    this.limits = limits;
  }

  /** The SHA-256 of what was copied, in hexadecimal. */
  String run(InputStream from, long announcedLength, FileChannel to) throws IOException {
    if (announcedLength > limits.maxBytes()) {
      throw tooLarge();
    }
    MessageDigest digest = sha256();
    byte[] chunk = new byte[CHUNK];
    long start = System.nanoTime();
    for (int read = from.read(chunk); read >= 0; read = from.read(chunk)) {
      bytes += read;
      check(System.nanoTime() - start);
      digest.update(chunk, 0, read);
      write(ByteBuffer.wrap(chunk, 0, read), to);
    }
    if (announcedLength >= 0 && bytes != announcedLength) {
      throw new MediaRejected(
          Reason.TRUNCATED, "%d of %d bytes came".formatted(bytes, announcedLength));
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  long bytes() {
    return bytes;
  }

  private void check(long nanos) throws MediaRejected {
    if (bytes > limits.maxBytes()) {
      throw tooLarge();
    }
    if (nanos > limits.maxTime().toNanos()) {
      throw new MediaRejected(Reason.TOO_SLOW, "not through within " + limits.maxTime());
    }
  }

  private MediaRejected tooLarge() {
    return new MediaRejected(Reason.TOO_LARGE, "more than " + limits.maxBytes() + " bytes");
  }

  private static void write(ByteBuffer chunk, FileChannel to) throws IOException {
    while (chunk.hasRemaining()) {
      to.write(chunk);
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
