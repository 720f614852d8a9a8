package org.modelsquare.upstream;

import java.time.Duration;

/**
 * Settings with little patience.
 *
 * @param totalTimeout for a call
 * @param downloadIdleTimeout for a video
 */
public record ShortTerms(Duration totalTimeout, Duration downloadIdleTimeout)
    implements UpstreamSettings {

  private static final Duration LONG = Duration.ofSeconds(20);

  /** Patient enough for any answer that comes. */
  public static ShortTerms patient() {
    return new ShortTerms(LONG, LONG);
  }

  /** For answers that never come. */
  public static ShortTerms impatient() {
    return new ShortTerms(Duration.ofMillis(400), Duration.ofMillis(400));
  }

  @Override
  public Duration connectTimeout() {
    return Duration.ofSeconds(5);
  }

  @Override
  public int maxAnswerBytes() {
    return 1 << 20;
  }

  @Override
  public int maxConnections() {
    return 8;
  }

  @Override
  public Duration keepAlive() {
    return Duration.ofSeconds(4);
  }

  @Override
  public Duration downloadHeadTimeout() {
    return totalTimeout;
  }

  @Override
  public Duration downloadTotalTimeout() {
    return LONG;
  }

  @Override
  public int downloadRedirects() {
    return 5;
  }
}
