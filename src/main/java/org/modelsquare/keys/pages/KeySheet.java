package org.modelsquare.keys.pages;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.modelsquare.core.Credits;
import org.modelsquare.core.Language;
import org.modelsquare.keys.ApiKey;
import org.modelsquare.keys.KeyHealth;
import org.modelsquare.keys.KeyLimits;
import org.modelsquare.keys.KeySpent;
import org.modelsquare.keys.KeyStatus;
import org.modelsquare.keys.Scope;

/**
 * A key as its owner sees it.
 *
 * @param key the key
 * @param spent what it has spent
 * @param status where it stands
 * @param notes what its owner should know: {@code expiring}, {@code over} or {@code unused}
 * @param radius what it can do in the wrong hands
 * @param descendants how many living keys were made with it
 */
record KeySheet(
    ApiKey key,
    KeySpent spent,
    KeyStatus status,
    List<String> notes,
    BlastRadius radius,
    int descendants,
    Language language) {

  static KeySheet of(ApiKey key, KeySpent spent, int descendants, Instant now, Language language) {
    KeyStatus status = key.status(now);
    return new KeySheet(
        key,
        spent,
        status,
        KeyHealth.notes(key, spent, now),
        BlastRadius.of(key, language),
        descendants,
        language);
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

  public @Nullable KeyMoment created() {
    return KeyMoment.of(key.times().created(), language);
  }

  public @Nullable KeyMoment expires() {
    return KeyMoment.of(key.expiresAt(), language);
  }

  public @Nullable KeyMoment revoked() {
    return KeyMoment.of(key.times().revoked(), language);
  }

  public @Nullable KeyMoment firstUsed() {
    return KeyMoment.of(key.times().firstUsed(), language);
  }

  public @Nullable KeyMoment lastUsed() {
    return KeyMoment.of(key.times().lastUsed(), language);
  }

  /** The network of the last use; empty if unknown. */
  public String lastNetwork() {
    return Objects.requireNonNullElse(key.times().lastNetwork(), "");
  }

  /** Until when the secret before the roll works. */
  public @Nullable KeyMoment oldSecretUntil() {
    return KeyMoment.of(key.times().oldSecretUntil(), language);
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
