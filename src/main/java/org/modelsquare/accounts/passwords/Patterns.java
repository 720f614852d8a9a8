package org.modelsquare.accounts.passwords;

import java.util.List;

/** Shapes that make a long password easy to guess. */
final class Patterns {

  private static final int FEWEST_DISTINCT = 4;
  private static final int LONGEST_UNIT = 4;

  private static final List<String> ROWS =
      List.of(
          "01234567890",
          "abcdefghijklmnopqrstuvwxyz",
          "qwertyuiop[]asdfghjkl;'zxcvbnm,./",
          "azertyuiopqsdfghjklmwxcvbn",
          "1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik,9ol.0p;/",
          "q1w2e3r4t5y6u7i8o9p0",
          "1q2w3e4r5t6y7u8i9o0p",
          "qazwsxedcrfvtgbyhnujmikolp",
          "a1b2c3d4e5f6g7h8i9j0",
          "1a2b3c4d5e6f7g8h9i0j",
          "一二三四五六七八九十");

  private Patterns() {}

  /** True for few different characters, or a short piece written again and again. */
  static boolean repeats(String password) {
    return password.codePoints().distinct().count() < FEWEST_DISTINCT
        || shortestUnit(password).length() <= LONGEST_UNIT;
  }

  /** The piece that, repeated, makes the whole; the whole itself if there is none. */
  static String shortestUnit(String password) {
    int start = (password + password).indexOf(password, 1);
    return password.substring(0, start);
  }

  /** True for a run along the keyboard, the alphabet or the digits, in either direction. */
  static boolean isSequence(String password) {
    String backwards = new StringBuilder(password).reverse().toString();
    return ROWS.stream()
        .map(row -> row + row)
        .anyMatch(row -> row.contains(password) || row.contains(backwards));
  }
}
