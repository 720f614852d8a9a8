package org.modelsquare.topup;

import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import org.modelsquare.core.Sha256;

/**
 * A code such as {@code 7Q4M-0K2T-V9XA-PR3C}: 15 random characters of Crockford's alphabet (75
 * bits) and one that checks them, so that a slip of the finger is told from a wrong code.
 *
 * @param text the sixteen characters without hyphens
 */
public record RedemptionCode(String text) {

  private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final int LENGTH = 16;
  private static final int GROUP = 4;

  /** A fresh one. */
  static RedemptionCode next(SecureRandom random) {
    StringBuilder text = new StringBuilder();
    for (int i = 1; i < LENGTH; i++) {
      text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
    }
    return new RedemptionCode(text.append(check(text)).toString());
  }

  /** Reads what a person typed, in any case and grouping; empty if a character is wrong. */
  public static Optional<RedemptionCode> read(String typed) {
    String text =
        Normalizer.normalize(typed, Normalizer.Form.NFKC)
            .toUpperCase(Locale.ROOT)
            .replaceAll("[\\s\\p{Pd}]", "")
            .replace('O', '0')
            .replace('I', '1')
            .replace('L', '1');
    boolean fits =
        text.length() == LENGTH
            && text.chars().allMatch(each -> ALPHABET.indexOf(each) >= 0)
            && check(text.substring(0, LENGTH - 1)) == text.charAt(LENGTH - 1);
    return fits ? Optional.of(new RedemptionCode(text)) : Optional.empty();
  }

  /** As it is printed. */
  @Override
  public String toString() {
    return text.replaceAll("(.{" + GROUP + "})(?!$)", "$1-");
  }

  /** What people may see of a code that is kept. */
  String lastFour() {
    return text.substring(LENGTH - GROUP);
  }

  /** What is kept of it. */
  byte[] hash() {
    return Sha256.digest("redemption-code:" + text);
  }

  /** Luhn's algorithm to the base 32: finds each wrong character and most that are swapped. */
  private static char check(CharSequence text) {
    int base = ALPHABET.length();
    int factor = 2;
    int sum = 0;
    for (int i = text.length() - 1; i >= 0; i--) {
      int part = factor * ALPHABET.indexOf(text.charAt(i));
      sum += part / base + part % base;
      factor = factor == 2 ? 1 : 2;
    }
    return ALPHABET.charAt((base - sum % base) % base);
  }
}
