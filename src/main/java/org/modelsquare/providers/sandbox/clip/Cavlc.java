package org.modelsquare.providers.sandbox.clip;

/** Codes one block of DC coefficients by context-adaptive variable-length codes. */
final class Cavlc {
  private static final int CHROMA_DC = 4;

  private final BitWriter out;
  private final int[] levels = new int[16];
  private final int[] runs = new int[16];

  Cavlc(BitWriter out) {
    this.out = out;
  }

  /**
   * Writes the first {@code size} coefficients, given in scan order: 16 for luma, 4 for chroma. No
   * block ever has AC coefficients, so the luma context is always the emptiest one.
   */
  void write(int[] coefficients, int size) {
    int total = 0;
    int zeros = 0;
    int run = 0;
    for (int i = 0; i < size; i++) {
      if (coefficients[i] == 0) {
        run++;
      } else {
        levels[total] = coefficients[i];
        runs[total++] = run;
        zeros += run;
        run = 0;
      }
    }
    boolean chroma = size == CHROMA_DC;
    int ones = trailingOnes(total);
    int[][] tokens = chroma ? CavlcTables.CHROMA_TOKEN : CavlcTables.LUMA_TOKEN;
    CavlcTables.write(tokens[total][ones], out);
    writeLevels(total, ones);
    if (total > 0 && total < size) {
      int[][] table = chroma ? CavlcTables.CHROMA_ZEROS : CavlcTables.LUMA_ZEROS;
      CavlcTables.write(table[total - 1][zeros], out);
    }
    writeRuns(total, zeros);
  }

  private int trailingOnes(int total) {
    int ones = 0;
    while (ones < 3 && ones < total && Math.abs(levels[total - 1 - ones]) == 1) {
      ones++;
    }
    return ones;
  }

  private void writeLevels(int total, int ones) {
    for (int i = 0; i < ones; i++) {
      out.flag(levels[total - 1 - i] < 0);
    }
    int suffix = total > 10 && ones < 3 ? 1 : 0;
    for (int i = ones; i < total; i++) {
      int level = levels[total - 1 - i];
      int code = level > 0 ? 2 * level - 2 : -2 * level - 1;
      // With fewer than three trailing ones the next level cannot be a one: its code moves down.
      writeLevel(i == ones && ones < 3 ? code - 2 : code, suffix);
      suffix = Math.max(suffix, 1);
      if (Math.abs(level) > 3 << suffix - 1 && suffix < 6) {
        suffix++;
      }
    }
  }

  private void writeLevel(int code, int suffix) {
    if (suffix == 0 && code >= 14 && code < 30) {
      out.bits(1, 15).bits(code - 14, 4);
      return;
    }
    int escape = suffix == 0 ? 30 : 15 << suffix;
    if (code < escape) {
      out.bits(1, (code >> suffix) + 1).bits(code, suffix);
    } else {
      out.bits(1, 16).bits(code - escape, 12);
    }
  }

  private void writeRuns(int total, int zeros) {
    int left = zeros;
    for (int i = total - 1; i > 0 && left > 0; i--) {
      CavlcTables.write(CavlcTables.RUN_BEFORE[Math.min(left, 7) - 1][runs[i]], out);
      left -= runs[i];
    }
  }
}
