package org.modelsquare.jobs.lifecycle;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** How the engine works; all under {@code modelsquare.jobs}. */
@ConfigMapping(prefix = "modelsquare.jobs")
public interface JobSettings {

  /** The loop in the background. */
  Loop dispatcher();

  /** Calls at once to one provider from this instance. */
  @WithDefault("32")
  int concurrency();

  /** The same for single providers, by name. */
  Map<String, Integer> providerConcurrency();

  /** How long a worker keeps a job without a sign of life, in the database's time. */
  @WithDefault("60s")
  Duration lease();

  /** A step that runs longer loses its lease. */
  @WithDefault("20m")
  Duration longestStep();

  /** How old a submission must be before "never heard of it" is believed. */
  @WithDefault("60s")
  Duration lookupSettles();

  /** How long a finished video may take to be fetched, at least. */
  @WithDefault("15m")
  Duration storeWithin();

  /**
   * Whether providers may call back; without it, if the public address is https. Polling finishes
   * every job either way.
   */
  Optional<Boolean> callbacks();

  /** How long the video of a job that failed is waited for. */
  @WithDefault("48h")
  Duration lateWatch();

  /** The largest video that is stored, in bytes. */
  @WithDefault("2147483648")
  long maxVideoBytes();

  /** The longest that one download may take. */
  @WithDefault("10m")
  Duration maxDownload();

  /** The loop in the background. */
  interface Loop {

    /** Off where something else drives the engine, such as a test. */
    @WithDefault("true")
    boolean enabled();

    /** How long the loop sleeps when nobody wakes it. */
    @WithDefault("500ms")
    Duration tick();

    /** How long running steps may take to end when the process stops. */
    @WithDefault("8s")
    Duration drain();
  }
}
