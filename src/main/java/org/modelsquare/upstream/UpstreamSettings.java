package org.modelsquare.upstream;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How this instance calls providers; all under {@code modelsquare.upstream}. */
@ConfigMapping(prefix = "modelsquare.upstream")
public interface UpstreamSettings {

  /** The longest until a provider's door opens. */
  @WithDefault("5s")
  Duration connectTimeout();

  /** The longest that a call may take from the open door to the last byte. */
  @WithDefault("30s")
  Duration totalTimeout();

  /** How much of an answer is read, in bytes. */
  @WithDefault("1048576")
  int maxAnswerBytes();

  /** Connections to one provider's API at once; further calls wait in line. */
  @WithDefault("256")
  int maxConnections();

  /** How long an idle connection is kept for the next call; less than providers keep theirs. */
  @WithDefault("4s")
  Duration keepAlive();

  /** The longest until a finished video begins to arrive. */
  @WithDefault("30s")
  Duration downloadHeadTimeout();

  /** The longest between two pieces of it. */
  @WithDefault("30s")
  Duration downloadIdleTimeout();

  /** The longest until its last byte. */
  @WithDefault("30m")
  Duration downloadTotalTimeout();

  /** How many redirects are followed on the way to a video. */
  @WithDefault("5")
  int downloadRedirects();
}
