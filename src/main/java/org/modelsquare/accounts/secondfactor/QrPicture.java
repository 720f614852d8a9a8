package org.modelsquare.accounts.secondfactor;

import io.nayuki.qrcodegen.QrCode;

/**
 * A QR code as SVG draws it.
 *
 * @param side width and height in modules, the white border that readers need included
 * @param path the dark modules
 */
public record QrPicture(int side, String path) {

  private static final int BORDER = 4;

  /** The picture of a text. */
  public static QrPicture of(String text) {
    QrCode code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
    return new QrPicture(code.size + 2 * BORDER, modules(code));
  }

  // One stroke for each run of dark modules in a row.
  private static String modules(QrCode code) {
    StringBuilder path = new StringBuilder();
    for (int y = 0; y < code.size; y++) {
      int x = 0;
      while (x < code.size) {
        int run = run(code, x, y);
        if (run > 0) {
          path.append("M%d %dh%dv1h-%dz".formatted(x + BORDER, y + BORDER, run, run));
        }
        x += Math.max(1, run);
      }
    }
    return path.toString();
  }

  private static int run(QrCode code, int x, int y) {
    int end = x;
    while (end < code.size && code.getModule(end, y)) {
      end++;
    }
    return end - x;
  }
}
