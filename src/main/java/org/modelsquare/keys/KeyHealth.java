package org.modelsquare.keys;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** What the owner of a key should know of it. */
public final class KeyHealth {

  private static final Duration SOON = Duration.ofDays(7);
  private static final Duration LONG = Duration.ofDays(60);

  private KeyHealth() {}

  /** {@code expiring}, {@code over} and {@code unused}; nothing of a key that is not accepted. */
  public static List<String> notes(ApiKey key, KeySpent spent, Instant now) {
    List<String> notes = new ArrayList<>();
    if (key.status(now) != KeyStatus.ACTIVE) {
      return notes;
    }
    Instant end = key.expiresAt();
    if (end != null && end.isBefore(now.plus(SOON))) {
      notes.add("expiring");
    }
    if (spent.exhausts(key.limits())) {
      notes.add("over");
    }
    KeyTimes times = key.times();
    if (Objects.requireNonNullElse(times.lastUsed(), times.created()).isBefore(now.minus(LONG))) {
      notes.add("unused");
    }
    return notes;
  }
}
