package org.modelsquare.accounts.passwords;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The passwords that are tried first, and what people make of them: other letters for look-alike
 * digits, digits and marks put before or behind, the same word twice.
 */
final class CommonPasswords {

  private static final String RESOURCE = "accounts/common-passwords.txt";
  private static final int FEWEST_LETTERS = 3;
  private static final Map<Character, Character> LOOK_ALIKES =
      Map.of(
          '0', 'o', '1', 'i', '3', 'e', '4', 'a', '5', 's', '7', 't', '@', 'a', '$', 's', '!', 'i');

  private final Set<String> words;

  private CommonPasswords(Set<String> words) {
    this.words = words;
  }

  static CommonPasswords load() {
    ClassLoader loader = CommonPasswords.class.getClassLoader();
    try (InputStream in = loader.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException("No resource " + RESOURCE);
      }
      BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      return new CommonPasswords(
          lines.lines().filter(line -> !line.startsWith("#")).collect(Collectors.toSet()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** True for a listed password or a usual variation of one; in lower case. */
  boolean contains(String password) {
    return isListed(password)
        || isListed(core(password))
        || isListed(core(plain(password)))
        || isListed(plain(core(password)));
  }

  private boolean isListed(String password) {
    return words.contains(password) || words.contains(Patterns.shortestUnit(password));
  }

  /** What remains without digits and marks at both ends, if that is a word. */
  private static String core(String password) {
    String core = password.replaceAll("^[^\\p{L}]+|[^\\p{L}]+$", "");
    return core.length() < FEWEST_LETTERS ? password : core;
  }

  private static String plain(String password) {
    StringBuilder plain = new StringBuilder(password);
    for (int i = 0; i < plain.length(); i++) {
      plain.setCharAt(i, LOOK_ALIKES.getOrDefault(plain.charAt(i), plain.charAt(i)));
    }
    return plain.toString();
  }
}
