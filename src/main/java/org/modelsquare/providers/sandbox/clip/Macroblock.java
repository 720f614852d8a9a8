package org.modelsquare.providers.sandbox.clip;

/** One colour component of the macroblock being coded: its target, prediction and difference. */
final class Macroblock {
  private static final int[] MODES = {Plane.VERTICAL, Plane.HORIZONTAL, Plane.DC};

  private final Plane plane;
  private final int[] target;
  private final int[] prediction;
  private final DcBlock block;

  Macroblock(FrameGeometry frame, int side) {
    this.plane = new Plane(frame, side);
    this.target = new int[side * side];
    this.prediction = new int[side * side];
    this.block = new DcBlock(side);
  }

  void target(int index, int value) {
    target[index] = value;
  }

  DcBlock block() {
    return block;
  }

  /** The prediction mode that leaves the least to code in this component and {@code others}. */
  static int bestMode(int mbX, int mbY, Macroblock... components) {
    int best = Plane.DC;
    int least = Integer.MAX_VALUE;
    for (int mode : MODES) {
      if (Plane.allows(mode, mbX, mbY)) {
        int cost = 0;
        for (Macroblock component : components) {
          cost += component.cost(mode, mbX, mbY);
        }
        if (cost < least) {
          least = cost;
          best = mode;
        }
      }
    }
    return best;
  }

  void predict(int mode, int mbX, int mbY) {
    plane.predict(mode, mbX, mbY, prediction);
    for (int i = 0; i < target.length; i++) {
      block.want(i, target[i] - prediction[i]);
    }
  }

  /** Keeps what the decoder will see, for later predictions. */
  void settle(int mbX, int mbY) {
    for (int i = 0; i < target.length; i++) {
      plane.set(mbX, mbY, i, prediction[i] + block.result(i));
    }
  }

  private int cost(int mode, int mbX, int mbY) {
    plane.predict(mode, mbX, mbY, prediction);
    int cost = 0;
    for (int i = 0; i < target.length; i++) {
      cost += Math.abs(target[i] - prediction[i]);
    }
    return cost;
  }
}
