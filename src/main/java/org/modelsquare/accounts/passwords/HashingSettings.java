package org.modelsquare.accounts.passwords;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How much of the machine password hashing may take. */
@ConfigMapping(prefix = "modelsquare.passwords")
interface HashingSettings {

  /** Hashes computed at once; each takes 19 MiB and one core. */
  @WithDefault("4")
  int concurrentHashes();

  /** How long a request waits for its turn before it is refused. */
  @WithDefault("5s")
  Duration longestWait();
}
