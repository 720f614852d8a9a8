package org.modelsquare.jobs;

import org.jspecify.annotations.Nullable;
import org.modelsquare.core.Sha256;

/**
 * What makes an order recognizable when it is sent again.
 *
 * @param key 1 to 255 characters that name the order within the account for a day
 * @param fingerprint equal for equal orders
 */
public record Idempotency(@Nullable String key, String fingerprint) {

  /** An order known by that key and by all that was sent with it. */
  public static Idempotency of(@Nullable String key, String content) {
    return new Idempotency(key, Sha256.hex(content));
  }
}
