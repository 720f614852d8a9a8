package org.modelsquare.testing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A video of any size that is made while it is read: a tiny one, and a long box of nothing. */
public final class LargeVideo {

  private static final int BOX_HEADER = 16;

  private final byte[] start;
  private final long size;

  private LargeVideo(byte[] start, long size) {
    this.start = start;
    this.size = size;
  }

  public static LargeVideo of(long size) {
    byte[] tiny = TinyVideo.bytes();
    ByteBuffer start = ByteBuffer.allocate(tiny.length + BOX_HEADER);
    start.put(tiny).putInt(1).put("free".getBytes(StandardCharsets.US_ASCII));
    start.putLong(size - tiny.length);
    return new LargeVideo(start.array(), size);
  }

  /** Writes one to the disk. */
  public static void write(Path file, long size) throws IOException {
    try (InputStream body = of(size).open()) {
      Files.copy(body, file);
    }
  }

  public long size() {
    return size;
  }

  public InputStream open() {
    return new SequenceInputStream(
        new ByteArrayInputStream(start), new Pattern(size - start.length));
  }

  public String sha256() throws IOException {
    try (InputStream body = open()) {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      byte[] chunk = new byte[1 << 16];
      for (int read = body.read(chunk); read >= 0; read = body.read(chunk)) {
        digest.update(chunk, 0, read);
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Bytes that differ from place to place. */
  private static final class Pattern extends InputStream {

    private static final byte[] BLOCK = new byte[1 << 16];

    static {
      new java.util.Random(1).nextBytes(BLOCK);
    }

    private long left;

    Pattern(long left) {
      this.left = left;
    }

    @Override
    public int read() {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] chunk, int offset, int length) {
      if (left == 0) {
        return -1;
      }
      int at = (int) (left % BLOCK.length);
      int count = (int) Math.min(Math.min(length, left), BLOCK.length - at);
      System.arraycopy(BLOCK, at, chunk, offset, count);
      left -= count;
      return count;
    }
  }
}
