package org.modelsquare.providers.sandbox.clip;

import java.util.Locale;

/** The film slate along the lower edge: clapper, name, timecode, label and tick bar. */
final class Slate {
  private static final int CANVAS = Colour.rgb(0x101216);
  private static final int SURFACE = Colour.rgb(0x2A2E37);
  private static final int INK = Colour.rgb(0xECEDEF);
  private static final int MUTED = Colour.rgb(0x9AA1AC);
  private static final int PETROL = Colour.rgb(0x63C7D1);
  private static final int TALLY = Colour.rgb(0xFF9A6B);

  private static final String NAME = "SANDBOX";
  private static final String TIMECODE = "00:00.00";

  /** The arm of the clapper falls during the first pictures. */
  private static final int CLAP = 9;

  private final int width;
  private final int height;
  private final int pictures;
  private final String label;
  private final String take;
  private final boolean wide;
  private final int small;
  private final int big;
  private final int medium;
  private final int pad;
  private final int top;

  Slate(ClipSpec spec, int width, int height) {
    this.width = width;
    this.height = height;
    this.pictures = spec.frames();
    this.label = "TEST CLIP  " + spec.label();
    this.take = String.format(Locale.ROOT, "TAKE %04X", spec.seed() & 0xffff);
    this.small = Math.max(1, Math.min(width, height) / 135);
    this.pad = 4 * small;
    this.wide = 2 * width >= 3 * height;
    int share = wide ? Math.min(width * 2 / 5, height * 7 / 10) : width * 3 / 4;
    this.big = Math.max(1, share / PixelFont.width(NAME, 1));
    this.medium = Math.max(Math.min(big, 2), big * 2 / 3);
    this.top = height - contentHeight();
  }

  private int contentHeight() {
    int second = wide ? 0 : PixelFont.HEIGHT * medium + pad;
    return pad + PixelFont.HEIGHT * big + pad + second + PixelFont.HEIGHT * small + 3 * pad;
  }

  /** Colour is kept for pairs of cells: bright parts begin on a pair so that it does not bleed. */
  private static int even(int cell) {
    return cell / 2 * 2;
  }

  private int stripes() {
    return 4 * small;
  }

  /** The first row that belongs to the slate; the view ends here. */
  int top() {
    return top - stripes();
  }

  private int nameY() {
    return top + pad;
  }

  private int timecodeY() {
    int bottom = nameY() + PixelFont.HEIGHT * big;
    return even(wide ? bottom - PixelFont.HEIGHT * medium : bottom + pad);
  }

  private int labelY() {
    return timecodeY() + PixelFont.HEIGHT * medium + pad;
  }

  private int barY() {
    return even(labelY() + PixelFont.HEIGHT * small + pad);
  }

  /** What never moves. */
  void background(BlockCanvas canvas) {
    canvas.rectangle(0, top(), canvas.stride(), canvas.rows() - top(), CANVAS);
    stripes(canvas, top(), 0);
    PixelFont.draw(canvas, NAME, pad, nameY(), big, INK);
    PixelFont.draw(canvas, label, pad, labelY(), small, MUTED);
    int takeX = width - pad - PixelFont.width(take, small);
    if (takeX > pad + PixelFont.width(label, small) + pad) {
      PixelFont.draw(canvas, take, takeX, labelY(), small, MUTED);
    }
    canvas.rectangle(pad, barY(), width - 2 * pad, pad, SURFACE);
  }

  void draw(BlockCanvas canvas, int picture) {
    int lift = Math.max(0, CLAP - picture) * width / 110;
    stripes(canvas, top() - stripes(), lift);
    int x = wide ? even(width - pad - PixelFont.width(TIMECODE, medium)) : pad;
    PixelFont.draw(canvas, timecode(picture), x, timecodeY(), medium, PETROL);
    tally(canvas, picture, x);
    bar(canvas, picture);
  }

  /** Slanted stripes; the arm rises towards the right by {@code lift} rows. */
  private void stripes(BlockCanvas canvas, int y, int lift) {
    int thick = stripes();
    for (int x = 0; x < canvas.stride(); x++) {
      int raised = y - lift * x / width;
      for (int row = 0; row < thick; row++) {
        boolean ink =
            Math.floorMod(y == top() ? x + row - thick + 1 : x - row, 6 * thick) < 3 * thick;
        canvas.column(x, raised + row, raised + row + 1, ink ? INK : CANVAS);
      }
    }
  }

  private void tally(BlockCanvas canvas, int picture, int timecodeX) {
    int size = PixelFont.HEIGHT * medium / 2 / 2 * 2;
    int y = even(timecodeY() + (PixelFont.HEIGHT * medium - size) / 2);
    int x = even(wide ? timecodeX - size - pad : width - pad - size);
    boolean lit = picture % ClipSpec.FRAMES_PER_SECOND < ClipSpec.FRAMES_PER_SECOND / 2;
    canvas.rectangle(x, y, size, size, lit ? TALLY : SURFACE);
  }

  private void bar(BlockCanvas canvas, int picture) {
    int length = width - 2 * pad;
    int second = picture / ClipSpec.FRAMES_PER_SECOND * ClipSpec.FRAMES_PER_SECOND;
    int done = length * second / pictures;
    canvas.rectangle(pad, barY(), done, pad, PETROL);
    canvas.rectangle(pad + done, barY(), length * (picture + 1) / pictures - done, pad, TALLY);
    int tick = Math.max(1, small);
    for (int i = ClipSpec.FRAMES_PER_SECOND; i < pictures; i += ClipSpec.FRAMES_PER_SECOND) {
      canvas.rectangle(pad + length * i / pictures - tick, barY(), tick, pad, CANVAS);
    }
  }

  private static String timecode(int picture) {
    int seconds = picture / ClipSpec.FRAMES_PER_SECOND;
    return String.format(
        Locale.ROOT,
        "%02d:%02d.%02d",
        seconds / 60,
        seconds % 60,
        picture % ClipSpec.FRAMES_PER_SECOND);
  }
}
