package org.modelsquare.providers.sandbox.clip;

import java.util.Random;

/** The kinds of land a scene can have; each gives outlines from 0 to 1 that repeat seamlessly. */
enum Terrain {
  DUNES {
    @Override
    double[] outline(int period, Random random) {
      double[] waves = waves(period, random, 2, 3, 5);
      for (int x = 0; x < period; x++) {
        waves[x] = 1 - Math.abs(2 * waves[x] - 1);
      }
      return waves;
    }
  },
  HILLS {
    @Override
    double[] outline(int period, Random random) {
      return waves(period, random, 2, 3, 7);
    }
  },
  PEAKS {
    @Override
    double[] outline(int period, Random random) {
      double[] sum = new double[period];
      for (int octave = 3, weight = 8; weight > 0; octave *= 2, weight /= 2) {
        double[] heights = random.doubles(octave).toArray();
        for (int x = 0; x < period; x++) {
          double at = (double) x * octave / period;
          double next = heights[((int) at + 1) % octave];
          sum[x] += weight * (heights[(int) at] + (next - heights[(int) at]) * (at - (int) at));
        }
      }
      return stretched(sum);
    }
  },
  MESAS {
    @Override
    double[] outline(int period, Random random) {
      double[] waves = waves(period, random, 2, 3, 5);
      for (int x = 0; x < period; x++) {
        double step = waves[x] * 4;
        double rise = Math.min(1, (step - Math.floor(step)) * 5);
        waves[x] = (Math.floor(step) + rise) / 5;
      }
      return waves;
    }
  },
  SKYLINE {
    @Override
    double[] outline(int period, Random random) {
      double[] blocks = new double[period];
      int narrowest = Math.max(2, period / 70);
      for (int x = 0; x < period; ) {
        int end = Math.min(period, x + narrowest + random.nextInt(2 * narrowest));
        double height = 0.15 + 0.85 * random.nextDouble() * random.nextDouble();
        while (x < end) {
          blocks[x++] = height;
        }
      }
      return blocks;
    }
  };

  abstract double[] outline(int period, Random random);

  /** A sum of whole waves; strict mathematics, so that every machine draws the same land. */
  private static double[] waves(int period, Random random, int... counts) {
    double[] sum = new double[period];
    for (int count : counts) {
      double phase = random.nextDouble() * 2 * Math.PI;
      for (int x = 0; x < period; x++) {
        sum[x] += StrictMath.sin(2 * Math.PI * count * x / period + phase) / count;
      }
    }
    return stretched(sum);
  }

  private static double[] stretched(double[] values) {
    double least = Double.MAX_VALUE;
    double most = -Double.MAX_VALUE;
    for (double value : values) {
      least = Math.min(least, value);
      most = Math.max(most, value);
    }
    for (int x = 0; x < values.length; x++) {
      values[x] = (values[x] - least) / (most - least);
    }
    return values;
  }
}
