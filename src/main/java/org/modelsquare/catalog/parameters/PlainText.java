package org.modelsquare.catalog.parameters;

import java.text.Normalizer;

/** Text as it is counted and sent: NFC, with line feeds only. */
public final class PlainText {

  private PlainText() {}

  /** The text with line feeds only and composed characters. */
  static String normalize(String text) {
    String unix = text.replace("\r\n", "\n").replace('\r', '\n');
    return Normalizer.normalize(unix, Normalizer.Form.NFC);
  }

  /** The length that limits refer to, in code points. */
  public static int length(String text) {
    String plain = normalize(text);
    return plain.codePointCount(0, plain.length());
  }
}
