package org.modelsquare.accounts.throttling;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;

/**
 * How often something may be tried.
 *
 * @param subject what is guarded, such as {@code sign-in email ada@example.org}
 * @param most attempts within the window
 * @param window the time over which attempts count
 */
public record Limit(String subject, int most, Duration window) {

  /** The subject as the database knows it: nobody reads emails or addresses there. */
  String key() {
    try {
      byte[] text = subject.getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
