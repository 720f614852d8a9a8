package org.modelsquare.providers.sandbox.clip;

import java.util.Arrays;

/**
 * One colour component as the decoder sees it, one value for each 4x4 block of samples, with the
 * intra predictions a macroblock can take from its neighbours.
 */
final class Plane {
  static final int VERTICAL = 0;
  static final int HORIZONTAL = 1;
  static final int DC = 2;

  private static final int MIDDLE = 128;

  private final int side;
  private final int stride;
  private final int[] values;

  /** {@code side} is the number of blocks along a macroblock: 4 for luma, 2 for chroma. */
  Plane(FrameGeometry frame, int side) {
    this.side = side;
    this.stride = frame.macroblocksWide() * side;
    this.values = new int[stride * frame.macroblocksHigh() * side];
  }

  void set(int mbX, int mbY, int index, int value) {
    values[at(mbX, mbY) + index / side * stride + index % side] = value;
  }

  static boolean allows(int mode, int mbX, int mbY) {
    return mode == DC || (mode == VERTICAL ? mbY > 0 : mbX > 0);
  }

  void predict(int mode, int mbX, int mbY, int[] into) {
    int origin = at(mbX, mbY);
    if (mode == DC && side == 4) {
      Arrays.fill(into, average(origin, mbX > 0, mbY > 0));
      return;
    }
    for (int i = 0; i < side * side; i++) {
      int row = i / side;
      int column = i % side;
      into[i] =
          switch (mode) {
            case VERTICAL -> above(origin, column);
            case HORIZONTAL -> left(origin, row);
            default -> quarter(origin, column, row, mbX > 0, mbY > 0);
          };
    }
  }

  private int average(int origin, boolean hasLeft, boolean hasAbove) {
    int sum = 0;
    for (int i = 0; i < side; i++) {
      sum += (hasLeft ? left(origin, i) : 0) + (hasAbove ? above(origin, i) : 0);
    }
    if (hasLeft && hasAbove) {
      return sum + 4 >> 3;
    }
    return hasLeft || hasAbove ? sum + 2 >> 2 : MIDDLE;
  }

  /** Chroma DC is predicted for each quarter by itself: off the diagonal from one side only. */
  private int quarter(int origin, int column, int row, boolean hasLeft, boolean hasAbove) {
    boolean useLeft = hasLeft && (column <= row || !hasAbove);
    boolean useAbove = hasAbove && (row <= column || !hasLeft);
    if (useLeft && useAbove) {
      return left(origin, row) + above(origin, column) + 1 >> 1;
    }
    if (useLeft) {
      return left(origin, row);
    }
    return useAbove ? above(origin, column) : MIDDLE;
  }

  private int left(int origin, int row) {
    return values[origin + row * stride - 1];
  }

  private int above(int origin, int column) {
    return values[origin - stride + column];
  }

  private int at(int mbX, int mbY) {
    return mbY * side * stride + mbX * side;
  }
}
