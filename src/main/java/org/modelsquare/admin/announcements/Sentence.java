package org.modelsquare.admin.announcements;

import org.modelsquare.core.Language;

/** What was typed in one language. */
public record Sentence(Language language, String typed) {

  /** Characters of the longest. */
  static final int LONGEST = 200;

  /** The name of a language's field, such as {@code zh_hant}. */
  static String field(Language language) {
    return language.path().replace('-', '_');
  }

  /** The name of its field. */
  public String field() {
    return field(language);
  }

  /** The sentence on one line. */
  String line() {
    return typed.replaceAll("\\s+", " ");
  }

  /** How many characters people would count. */
  int length() {
    return line().codePointCount(0, line().length());
  }
}
