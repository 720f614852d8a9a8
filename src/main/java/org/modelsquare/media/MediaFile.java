package org.modelsquare.media;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A file of the vault, or what is known of one that is gone.
 *
 * @param expiresAt when it goes, unless it is kept; null for never
 * @param keptAt since when its owner wants it kept
 * @param removedAt since when the bytes are gone
 */
public record MediaFile(
    String id,
    String accountId,
    StoreKind store,
    String fileName,
    long sizeBytes,
    String sha256,
    String contentType,
    Instant createdAt,
    @Nullable Instant expiresAt,
    @Nullable Instant keptAt,
    @Nullable Instant removedAt) {

  /** When it goes if nobody does anything; null for never. */
  public @Nullable Instant end() {
    return keptAt == null ? expiresAt : null;
  }

  /** Since when it is gone; null while it is there. */
  public @Nullable Instant goneSince(Instant now) {
    if (removedAt != null) {
      return removedAt;
    }
    Instant end = end();
    return end == null || now.isBefore(end) ? null : end;
  }
}
