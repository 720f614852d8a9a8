package org.modelsquare.uploads;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What people may bring along; all under {@code modelsquare.uploads}. */
@ConfigMapping(prefix = "modelsquare.uploads")
public interface UploadSettings {

  /** The largest image, in bytes. */
  @WithDefault("10485760")
  long maxBytes();

  /** The most pixels of one picture. */
  @WithDefault("40000000")
  long maxPixels();

  /** The longest side of a picture, in pixels. */
  @WithDefault("16384")
  int maxSide();

  /** How long reading one image may take. */
  @WithDefault("2m")
  Duration maxTime();

  /** The most images that are kept for one account. */
  @WithDefault("200")
  int perAccount();

  /** The most bytes of images that are kept for one account. */
  @WithDefault("524288000")
  long bytesPerAccount();

  /** How long an image is kept after it was brought or last named in an order. */
  @WithDefault("30d")
  Duration keep();

  /** The clean-up in the background. */
  Cleanup cleanup();

  /** The clean-up in the background. */
  interface Cleanup {

    /** Off where something else does it, such as a test. */
    @WithDefault("true")
    boolean enabled();

    /** How long between two rounds. */
    @WithDefault("1h")
    Duration every();
  }
}
