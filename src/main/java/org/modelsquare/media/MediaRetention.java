package org.modelsquare.media;

import io.quarkus.runtime.configuration.DurationConverter;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How long results are kept: what is promised when a result is stored holds for it. */
@Singleton
public class MediaRetention {

  private final Clock clock;
  private final @Nullable Duration period;
  private final int keepMost;

  MediaRetention(MediaSettings settings, Clock clock) {
    this.clock = clock;
    this.period = read(settings.retention());
    this.keepMost = settings.keepMost();
  }

  /** How long; empty if for ever. */
  public Optional<Duration> period() {
    return Optional.ofNullable(period);
  }

  /** The most results of one account that may be kept beyond that. */
  public int keepMost() {
    return keepMost;
  }

  /** When something that is stored now expires. */
  @Nullable Instant expiry() {
    return period == null ? null : clock.instant().plus(period);
  }

  private static @Nullable Duration read(String text) {
    if (text.strip().toLowerCase(Locale.ROOT).equals("none")) {
      return null;
    }
    try {
      Duration read = DurationConverter.parseDuration(text.strip());
      if (read.isNegative()) {
        throw new IllegalArgumentException("negative");
      }
      return read.isZero() ? null : read;
    } catch (IllegalArgumentException e) {
      throw new IllegalStateException(
          "modelsquare.media.retention is a duration such as 30d, or none: " + text, e);
    }
  }
}
