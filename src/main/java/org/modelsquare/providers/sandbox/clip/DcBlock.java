package org.modelsquare.providers.sandbox.clip;

/**
 * The difference between wanted and predicted values of a macroblock's blocks, as quantised DC
 * coefficients.
 *
 * <p>At quantiser 28 (22 for chroma) a decoder adds exactly the inverse transform of what is coded;
 * each six steps finer doubles the resolution. {@code octave} counts those steps.
 */
final class DcBlock {
  private static final int[] ZIGZAG = {0, 1, 4, 8, 5, 2, 3, 6, 9, 12, 13, 10, 7, 11, 14, 15};

  private final int side;
  private final int[] wanted;
  private final int[] work;
  private final int[] coefficients;
  private final int[] result;

  DcBlock(int side) {
    this.side = side;
    this.wanted = new int[side * side];
    this.work = new int[side * side];
    this.coefficients = new int[side * side];
    this.result = new int[side * side];
  }

  void want(int index, int difference) {
    wanted[index] = difference;
  }

  /** The largest difference, whatever its sign. */
  int contrast() {
    int most = 0;
    for (int difference : wanted) {
      most = Math.max(most, Math.abs(difference));
    }
    return most;
  }

  /** Quantises, and answers the largest error a decoder will show. */
  int quantise(int octave) {
    System.arraycopy(wanted, 0, work, 0, work.length);
    transform();
    for (int i = 0; i < work.length; i++) {
      int at = side == 4 ? ZIGZAG[i] : i;
      coefficients[i] = roundedQuotient(work[at] << octave, side * side);
    }
    return reconstruct(octave);
  }

  int[] coefficients() {
    return coefficients;
  }

  /** What the decoder will add to its prediction. */
  int result(int index) {
    return result[index];
  }

  boolean isCoded() {
    for (int coefficient : coefficients) {
      if (coefficient != 0) {
        return true;
      }
    }
    return false;
  }

  private int reconstruct(int octave) {
    for (int i = 0; i < work.length; i++) {
      work[side == 4 ? ZIGZAG[i] : i] = coefficients[i];
    }
    transform();
    int error = 0;
    for (int i = 0; i < work.length; i++) {
      result[i] = work[i] + (1 << octave >> 1) >> octave;
      error = Math.max(error, Math.abs(result[i] - wanted[i]));
    }
    return error;
  }

  private void transform() {
    if (side == 4) {
      Hadamard.transform4x4(work);
    } else {
      Hadamard.transform2x2(work);
    }
  }

  private static int roundedQuotient(int value, int divisor) {
    int half = divisor / 2;
    return value >= 0 ? (value + half) / divisor : -((half - value) / divisor);
  }
}
