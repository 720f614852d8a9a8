package org.modelsquare.providers.sandbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How the built-in provider behaves; all under {@code modelsquare.sandbox}. */
@ConfigMapping(prefix = "modelsquare.sandbox")
public interface SandboxSettings {

  /** Whether its models can be used on this instance. */
  @WithDefault("true")
  boolean enabled();

  /**
   * How many times faster than usual its time runs, a factor without unit: 1 makes a clip in 5 to
   * 12 seconds, 10 in about one. The same on all instances of one installation.
   */
  @WithDefault("1")
  double speed();
}
