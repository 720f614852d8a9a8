package org.modelsquare.providers.sandbox.clip;

/** The small transforms H.264 puts over the DC values of a macroblock's blocks. */
final class Hadamard {
  private Hadamard() {}

  /** Transforms a 4x4 matrix in place; applied twice it multiplies by 16. */
  static void transform4x4(int[] m) {
    for (int i = 0; i < 4; i++) {
      butterfly(m, 4 * i, 1);
    }
    for (int i = 0; i < 4; i++) {
      butterfly(m, i, 4);
    }
  }

  /** Transforms a 2x2 matrix in place; applied twice it multiplies by 4. */
  static void transform2x2(int[] m) {
    int sum = m[0] + m[1];
    int difference = m[0] - m[1];
    int lowerSum = m[2] + m[3];
    int lowerDifference = m[2] - m[3];
    m[0] = sum + lowerSum;
    m[1] = difference + lowerDifference;
    m[2] = sum - lowerSum;
    m[3] = difference - lowerDifference;
  }

  private static void butterfly(int[] m, int start, int step) {
    int a = m[start];
    int b = m[start + step];
    int c = m[start + 2 * step];
    int d = m[start + 3 * step];
    m[start] = a + b + c + d;
    m[start + step] = a + b - c - d;
    m[start + 2 * step] = a - b - c + d;
    m[start + 3 * step] = a - b + c - d;
  }
}
