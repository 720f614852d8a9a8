package org.modelsquare.providers.sandbox.clip;

/** Capitals, digits and a little punctuation on a grid of five by seven. */
final class PixelFont {
  static final int HEIGHT = 7;

  private static final int WIDTH = 5;
  private static final int ADVANCE = 6;

  private static final String CHARACTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789:.-/+";

  /** Seven rows for each character, each row a base-32 digit whose bits are the five dots. */
  private static final String ROWS =
      ("ehhvhhh uhhuhhu ehggghe uhhhhhu vgguggv vgguggg ehgnhhf hhhvhhh e44444e "
              + "72222ic hikokih ggggggv hrllhhh hhpljhh ehhhhhe uhhuggg ehhhlid uhhukih "
              + "fgge11u v444444 hhhhhhe hhhhha4 hhhlrrh hha4ahh hha4444 v1248gv ehjlphe "
              + "4c4444e eh1248v v2421he 26aiv22 vgu11he 68guhhe v124888 ehhehhe ehhf12c "
              + "0cc0cc0 00000cc 000v000 01248g0 044v440")
          .replace(" ", "");

  private PixelFont() {}

  static int width(String text, int scale) {
    return (text.length() * ADVANCE - 1) * scale;
  }

  static void draw(BlockCanvas canvas, String text, int x, int y, int scale, int colour) {
    for (int i = 0; i < text.length(); i++) {
      int glyph = CHARACTERS.indexOf(Character.toUpperCase(text.charAt(i)));
      if (glyph >= 0) {
        glyph(canvas, glyph, x + i * ADVANCE * scale, y, scale, colour);
      }
    }
  }

  private static void glyph(BlockCanvas canvas, int glyph, int x, int y, int scale, int colour) {
    for (int row = 0; row < HEIGHT; row++) {
      int dots = Character.digit(ROWS.charAt(glyph * HEIGHT + row), 32);
      for (int column = 0; column < WIDTH; column++) {
        if ((dots >> WIDTH - 1 - column & 1) == 1) {
          canvas.rectangle(x + column * scale, y + row * scale, scale, scale, colour);
        }
      }
    }
  }
}
