package org.modelsquare.observability;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** Who may read the metrics, and how fresh they are. */
@ConfigMapping(prefix = "modelsquare.metrics")
interface MetricsSettings {

  /** What a scraper shows as {@code Authorization: Bearer …}; without it nobody reads metrics. */
  Optional<String> token();

  /** How often the figures are read from the database; zero for only when asked by a test. */
  @WithDefault("15s")
  Duration every();
}
