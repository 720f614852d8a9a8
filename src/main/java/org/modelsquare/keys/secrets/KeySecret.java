package org.modelsquare.keys.secrets;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * The secret that the holder of a key has: {@code sk-}, 42 random characters of {@code [0-9A-Za-z]}
 * (250 bits) and the CRC-32 of these 42 as 6 digits of base 62. The checksum finds typing mistakes
 * and lets scanners recognise a secret; it protects nothing.
 *
 * @param text all 51 characters
 */
public record KeySecret(String text) {

  private static final String DIGITS =
      "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
  private static final String START = "sk-";
  private static final int RANDOM_CHARACTERS = 42;
  private static final int CHECK_CHARACTERS = 6;
  private static final int LENGTH = START.length() + RANDOM_CHARACTERS + CHECK_CHARACTERS;
  private static final int SHOWN_FIRST = 7;
  private static final int SHOWN_LAST = 4;

  /** A fresh secret. */
  public static KeySecret random() {
    SecureRandom random = new SecureRandom();
    StringBuilder body = new StringBuilder(RANDOM_CHARACTERS);
    for (int i = 0; i < RANDOM_CHARACTERS; i++) {
      body.append(DIGITS.charAt(random.nextInt(DIGITS.length())));
    }
    return new KeySecret(START + body + checksum(body.toString()));
  }

  /** Reads what a caller presents; nothing if it cannot be a secret of this house. */
  public static Optional<KeySecret> read(String presented) {
    if (presented.length() != LENGTH || !presented.startsWith(START)) {
      return Optional.empty();
    }
    String body = presented.substring(START.length(), LENGTH - CHECK_CHARACTERS);
    boolean sound =
        body.chars().allMatch(each -> DIGITS.indexOf(each) >= 0)
            && presented.endsWith(checksum(body));
    return sound ? Optional.of(new KeySecret(presented)) : Optional.empty();
  }

  /** The first characters, to recognise the secret by. */
  public String prefix() {
    return text.substring(0, SHOWN_FIRST);
  }

  /** The last characters, to recognise the secret by. */
  public String lastFour() {
    return text.substring(LENGTH - SHOWN_LAST);
  }

  /** The 32 bytes by which the secret is found again. */
  public byte[] hash() {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  @Override
  public String toString() {
    return "KeySecret[hidden]";
  }

  static String checksum(String body) {
    CRC32 crc = new CRC32();
    crc.update(body.getBytes(StandardCharsets.US_ASCII));
    long rest = crc.getValue();
    char[] digits = new char[CHECK_CHARACTERS];
    for (int i = CHECK_CHARACTERS - 1; i >= 0; i--) {
      digits[i] = DIGITS.charAt((int) (rest % DIGITS.length()));
      rest /= DIGITS.length();
    }
    return new String(digits);
  }
}
