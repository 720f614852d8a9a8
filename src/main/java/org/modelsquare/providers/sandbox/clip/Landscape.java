package org.modelsquare.providers.sandbox.clip;

import java.util.Random;

/** The moving view above the slate, wholly decided by a seed. */
final class Landscape {
  private static final int LAYERS = 4;

  /** Pictures the sun needs for its way; a shorter clip shows only the first part. */
  private static final int SUN_JOURNEY = 10 * ClipSpec.FRAMES_PER_SECOND;

  private static final int[] PACES = {1, 2, 3, 4};

  private final Mood mood;
  private final int width;
  private final int height;
  private final int grain;
  private final int pictures;
  private final int sunX;
  private final int sunRadius;
  private final int sunFrom;
  private final int sunTo;
  private final Clouds clouds;
  private final Birds birds;
  private final Ridge[] ridges = new Ridge[LAYERS];
  private final long starSeed;

  Landscape(ClipSpec spec, int width, int height, int grain) {
    Random random = new Random(spec.seed() * 0x9E3779B97F4A7C15L);
    this.mood = Mood.values()[random.nextInt(Mood.values().length)];
    this.width = width;
    this.height = height;
    this.grain = grain;
    this.pictures = spec.frames();
    int side = Math.min(width, height);
    this.sunRadius = side / 11 + random.nextInt(Math.max(1, side / 14));
    this.sunX = width / 5 + random.nextInt(width * 3 / 5);
    int high = height / 4 + random.nextInt(Math.max(1, height / 8));
    int low = height / 2 + random.nextInt(Math.max(1, height / 16));
    boolean rising = random.nextBoolean();
    this.sunFrom = rising ? low : high;
    this.sunTo = rising ? high : low;
    int pale = Colour.mix(mood.light(), mood.sky(3, 4), 1, 3);
    this.clouds = new Clouds(3 + random.nextInt(4), width, height * 2 / 3, grain, pale, random);
    this.birds = new Birds(random.nextInt(6), width, height / 2, grain, mood.near(), random);
    layers(random);
    this.starSeed = random.nextLong();
  }

  private void layers(Random random) {
    Terrain terrain = Terrain.values()[random.nextInt(Terrain.values().length)];
    int direction = random.nextBoolean() ? 1 : -1;
    int scale = Math.min(height, width);
    for (int i = 0; i < LAYERS; i++) {
      // The two nearest layers are always sand: this is the sandbox.
      Terrain kind = i < LAYERS - 2 ? terrain : Terrain.DUNES;
      double[] outline = kind.outline(Math.max(width, scale * 3 / 2) * 2, random);
      int low = height * (66 + 10 * i) / 100;
      int relief = scale * (i < 2 ? 26 - 4 * i : 16) / 100;
      int body = mood.land(i, LAYERS - 1);
      int edge = Colour.mix(body, mood.light(), LAYERS + 1 - i, 3 * LAYERS + 4);
      int speed = direction * grain * PACES[i];
      ridges[i] = new Ridge(outline, low, relief, body, edge, speed);
    }
  }

  /** What never moves: the sky and its stars. */
  void background(BlockCanvas canvas) {
    for (int y = 0; y < height; y++) {
      canvas.rectangle(0, y, canvas.stride(), 1, mood.sky(y, height * 3 / 4));
    }
    if (mood.starry()) {
      Random random = new Random(starSeed);
      for (int i = 0; i < width / 3; i++) {
        int y = random.nextInt(height / 2);
        int glow = 40 + random.nextInt(180) * (height / 2 - y) / (height / 2);
        canvas.blend(random.nextInt(width), y, 1, mood.light(), glow);
      }
    }
  }

  void draw(BlockCanvas canvas, int picture) {
    int sunY = sunFrom + (sunTo - sunFrom) * picture / Math.max(pictures, SUN_JOURNEY);
    canvas.disc(sunX, sunY, sunRadius * 7 / 4, mood.light(), 24);
    canvas.disc(sunX, sunY, sunRadius, mood.light(), 256);
    clouds.draw(canvas, picture);
    birds.draw(canvas, picture);
    for (int x = 0; x < canvas.stride(); x++) {
      int bottom = height;
      for (int i = LAYERS - 1; i >= 0; i--) {
        int top = ridges[i].top(x, picture);
        if (top < bottom) {
          ridges[i].draw(canvas, x, picture, bottom);
          bottom = top;
        }
      }
    }
  }
}
