package org.modelsquare.keys.pages;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.modelsquare.core.Credits;
import org.modelsquare.keys.ApiKey;
import org.modelsquare.keys.KeyHealth;
import org.modelsquare.keys.KeyLimits;
import org.modelsquare.keys.KeySpent;
import org.modelsquare.keys.KeyStatus;
import org.modelsquare.keys.Scope;
import org.modelsquare.web.Moment;
import org.modelsquare.web.MomentFormat;

/**
 * A key as its owner sees it.
 *
 * @param key the key
 * @param spent what it has spent
 * @param status where it stands
 * @param notes what its owner should know: {@code expiring}, {@code over} or {@code unused}
 * @param radius what it can do in the wrong hands
 * @param descendants how many living keys were made with it
 * @param format how its reader is told moments
 */
record KeySheet(
    ApiKey key,
    KeySpent spent,
    KeyStatus status,
    List<String> notes,
    BlastRadius radius,
    int descendants,
    MomentFormat format) {

  static KeySheet of(
      ApiKey key, KeySpent spent, int descendants, Instant now, MomentFormat format) {
    KeyStatus status = key.status(now);
    return new KeySheet(
        key,
        spent,
        status,
        KeyHealth.notes(key, spent, now),
        BlastRadius.of(key, format),
        descendants,
        format);
  }

  /** The status as messages have it. */
  public String statusCode() {
    return status.code();
  }

  /** The dot's shape. */
  public String tally() {
    return switch (status) {
      case ACTIVE -> "completed";
      case PAUSED -> "queued";
      case EXPIRED, REVOKED -> "canceled";
    };
  }

  /** True until the key is ended for good. */
  public boolean isLiving() {
    return status != KeyStatus.REVOKED;
  }

  /** True if it is paused, whether or not its time is over. */
  public boolean isPaused() {
    return key.times().paused() != null;
  }

  /** The scopes' names. */
  public List<String> scopes() {
    return key.scopes().stream().map(Scope::code).toList();
  }

  /** Each limit with what is used of it. */
  public List<Used> used() {
    KeyLimits limits = key.limits();
    List<Used> used = new ArrayList<>();
    add(used, "day", spent.day(), limits.day());
    add(used, "month", spent.month(), limits.month());
    add(used, "total", spent.total(), limits.total());
    return used;
  }

  private static void add(List<Used> used, String period, Credits spent, @Nullable Credits limit) {
    if (limit != null) {
      used.add(new Used(period, spent.toString(), limit.toString()));
    }
  }

  public @Nullable Moment created() {
    return format.minuteIfAny(key.times().created());
  }

  public @Nullable Moment expires() {
    return format.minuteIfAny(key.expiresAt());
  }

  public @Nullable Moment revoked() {
    return format.minuteIfAny(key.times().revoked());
  }

  public @Nullable Moment firstUsed() {
    return format.minuteIfAny(key.times().firstUsed());
  }

  public @Nullable Moment lastUsed() {
    return format.minuteIfAny(key.times().lastUsed());
  }

  /** The network of the last use; empty if unknown. */
  public String lastNetwork() {
    return Objects.requireNonNullElse(key.times().lastNetwork(), "");
  }

  /** Until when the secret before the roll works. */
  public @Nullable Moment oldSecretUntil() {
    return format.minuteIfAny(key.times().oldSecretUntil());
  }

  /**
   * A limit and what is used of it.
   *
   * @param period {@code day}, {@code month} or {@code total}
   * @param spent credits
   * @param limit credits
   */
  record Used(String period, String spent, String limit) {}
}
