package org.modelsquare.media;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Sums up a file that is on the disk. */
final class FileSum {

  private static final int CHUNK = 64 * 1024;

  private FileSum() {}

  /** The SHA-256 of the whole file, in hexadecimal. */
  static String of(FileChannel file) throws IOException {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      ByteBuffer chunk = ByteBuffer.allocate(CHUNK);
      long at = 0;
      for (int read = file.read(chunk, at); read >= 0; read = file.read(chunk, at)) {
        at += read;
        digest.update(chunk.flip());
        chunk.clear();
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
