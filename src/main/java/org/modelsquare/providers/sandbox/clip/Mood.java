package org.modelsquare.providers.sandbox.clip;

/** The light of a scene: its sky from top to horizon, its sun or moon, its far and near land. */
enum Mood {
  PETROL_DUSK(0x0F1A24, 0x1D5261, 0x9AD8D6, 0xFFE2C2, 0x3B8490, 0x0E1D24, true),
  TALLY_DAWN(0x1B1F33, 0x7C4058, 0xFF9A6B, 0xFFE8B8, 0xAE5A5F, 0x22151F, true),
  MOONLIGHT(0x0B0D16, 0x14233C, 0x35597A, 0xECEDEF, 0x243B57, 0x090E17, true),
  ROSE(0x2D2447, 0x8A5B8C, 0xF7C6B4, 0xFFF4DC, 0x8F6B93, 0x241B36, false),
  MORNING(0x3F86A0, 0x92CBD1, 0xF6E3C5, 0xFFFDF0, 0x86B4B1, 0x1F4A55, false),
  AMBER(0x3A1F1C, 0xA6522F, 0xFFC778, 0xFFF1C9, 0xC07A48, 0x2C1510, false);

  private final int top;
  private final int middle;
  private final int horizon;
  private final int light;
  private final int far;
  private final int near;
  private final boolean starry;

  Mood(int top, int middle, int horizon, int light, int far, int near, boolean starry) {
    this.top = Colour.rgb(top);
    this.middle = Colour.rgb(middle);
    this.horizon = Colour.rgb(horizon);
    this.light = Colour.rgb(light);
    this.far = Colour.rgb(far);
    this.near = Colour.rgb(near);
    this.starry = starry;
  }

  int light() {
    return light;
  }

  int near() {
    return near;
  }

  boolean starry() {
    return starry;
  }

  /** The sky {@code part / whole} of the way down. */
  int sky(int part, int whole) {
    int half = whole * 3 / 5;
    return part < half
        ? Colour.mix(top, middle, part, half)
        : Colour.mix(middle, horizon, Math.min(part, whole) - half, whole - half);
  }

  /** The land {@code part / whole} of the way from the horizon to the camera. */
  int land(int part, int whole) {
    return Colour.mix(far, near, part, whole);
  }
}
