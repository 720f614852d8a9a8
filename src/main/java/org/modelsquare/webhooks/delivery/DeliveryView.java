package org.modelsquare.webhooks.delivery;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.modelsquare.webhooks.EventType;

/**
 * A delivery as its owner sees it.
 *
 * @param id of the event
 * @param jobId the job that ended; null for a test
 * @param url where it goes
 * @param state {@code pending}, {@code delivered} or {@code failed}
 * @param dueAt when it is told next, while it is pending
 * @param endedAt when it was heard, or given up
 */
public record DeliveryView(
    String id,
    String endpointId,
    @Nullable String jobId,
    EventType type,
    String url,
    String body,
    String state,
    int tries,
    Instant createdAt,
    @Nullable Instant dueAt,
    @Nullable Instant endedAt) {

  /** True if nothing will happen unless somebody asks for it. */
  public boolean ended() {
    return endedAt != null;
  }
}
