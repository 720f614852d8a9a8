package org.modelsquare.topup;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.modelsquare.core.Credits;

/**
 * Codes that were made together.
 *
 * @param id such as {@code batch_01K…}
 * @param note the operator's words
 * @param credits what each code is worth
 * @param expiresAt when they end; null for never
 * @param createdBy the email of the operator who made them, or the id of an account that is gone
 * @param revokedAt when they were ended; null if they were not
 * @param codes how many there are
 * @param redeemed how many were used
 */
public record CodeBatch(
    String id,
    String note,
    Credits credits,
    @Nullable Instant expiresAt,
    Instant createdAt,
    String createdBy,
    @Nullable Instant revokedAt,
    long codes,
    long redeemed) {

  /** True if a code of it may still be used. */
  public boolean isOpen(Instant now) {
    return revokedAt == null && (expiresAt == null || expiresAt.isAfter(now)) && redeemed < codes;
  }

  /**
   * One code, as far as it is known.
   *
   * @param lastFour its last characters
   * @param redeemedBy the email of who used it; null if nobody did
   */
  public record Code(String lastFour, @Nullable String redeemedBy, @Nullable Instant redeemedAt) {}
}
