package org.modelsquare.accounts.sessions;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long a browser stays signed in. */
@ConfigMapping(prefix = "modelsquare.session")
public interface SessionSettings {

  /** A session unused for so long ends. */
  @WithDefault("14d")
  Duration idleTimeout();

  /** A session ends so long after signing in, used or not. */
  @WithDefault("90d")
  Duration absoluteTimeout();

  /** How often at most the time of the last use is written. */
  @WithDefault("5m")
  Duration seenInterval();
}
