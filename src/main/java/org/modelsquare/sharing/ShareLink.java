package org.modelsquare.sharing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A link that shows the video of a job to whoever has it.
 *
 * @param withPrompt true if the prompt is shown too
 */
public record ShareLink(
    String id,
    String jobId,
    String accountId,
    String tokenHash,
    boolean withPrompt,
    Instant createdAt,
    Instant expiresAt,
    @Nullable Instant revokedAt) {

  /** True if it shows something at that time, as far as it depends on the link. */
  boolean isOpen(Instant now) {
    return revokedAt == null && now.isBefore(expiresAt);
  }
}
