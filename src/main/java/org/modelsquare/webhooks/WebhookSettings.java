package org.modelsquare.webhooks;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How finished jobs are told; all under {@code modelsquare.webhooks}. */
@ConfigMapping(prefix = "modelsquare.webhooks")
public interface WebhookSettings {

  /** The loop in the background. */
  Loop dispatcher();

  /** Calls at once from this instance. */
  @WithDefault("64")
  int concurrency();

  /** Calls at once from this instance to one endpoint. */
  @WithDefault("4")
  int endpointConcurrency();

  /** How long an instance keeps a delivery without a sign of life, in the database's time. */
  @WithDefault("60s")
  Duration lease();

  /** How long the secret before a roll signs too. */
  @WithDefault("24h")
  Duration overlap();

  /** An endpoint that fails for longer than this, and then for all tries of an event, is closed. */
  @WithDefault("5d")
  Duration disableAfter();

  /** How long ended deliveries are kept for their owner to look at. */
  @WithDefault("30d")
  Duration keep();

  /** The loop in the background. */
  interface Loop {

    /** Off where something else drives the deliveries, such as a test. */
    @WithDefault("true")
    boolean enabled();

    /** How long the loop sleeps when nobody wakes it. */
    @WithDefault("1s")
    Duration tick();
  }
}
