package org.modelsquare.accounts;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** Who runs this instance at first. */
@ConfigMapping(prefix = "modelsquare.admin")
interface AdminSettings {

  /** The first operator's email; without it a link to choose one is written to the log. */
  Optional<String> email();

  /** The first operator's password; read only while there is no operator. */
  Optional<String> password();

  /** How long the link in the log may be used. */
  @WithDefault("24h")
  Duration linkLifetime();

  /** Whether operators need a second factor for their area. */
  @WithDefault("auto")
  SecondFactorRule secondFactor();

  /** When a second factor is needed. */
  enum SecondFactorRule {
    /** Where people reach the instance by https. */
    AUTO,
    /** Always. */
    REQUIRED,
    /** Never. */
    OPTIONAL
  }
}
