package org.modelsquare.catalog.parameters;

import java.text.Normalizer;

/** Text as it is counted and sent: NFC, with line feeds only. */
final class PlainText {

  private PlainText() {}

  static String normalize(String text) {
    String unix = text.replace("\r\n", "\n").replace('\r', '\n');
    return Normalizer.normalize(unix, Normalizer.Form.NFC);
  }
}
