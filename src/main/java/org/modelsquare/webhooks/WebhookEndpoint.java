package org.modelsquare.webhooks;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where the jobs of one API key are reported.
 *
 * @param id {@code hook_…}
 * @param keyId the API key whose jobs are told
 * @param events what is told
 * @param previousUntil until when the secret before a roll signs too
 * @param enabled false while nothing is sent
 * @param disabledBecause {@code owner} or {@code failing} while nothing is sent
 * @param failingSince the first failure after the last success
 */
public record WebhookEndpoint(
    String id,
    String accountId,
    String keyId,
    String url,
    Set<EventType> events,
    @Nullable Instant previousUntil,
    boolean enabled,
    @Nullable String disabledBecause,
    @Nullable Instant failingSince,
    Instant createdAt) {

  /** {@code active}, {@code failing}, {@code paused} or {@code stopped}, for its tally. */
  public String state() {
    if (enabled) {
      return failingSince == null ? "active" : "failing";
    }
    return "failing".equals(disabledBecause) ? "stopped" : "paused";
  }

  /** True if this is one of the events that are told here. */
  public boolean tells(EventType type) {
    return events.contains(type);
  }
}
