package org.modelsquare.webhooks.pages;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.modelsquare.core.Language;
import org.modelsquare.webhooks.EventType;
import org.modelsquare.webhooks.WebhookEndpoint;

/**
 * An endpoint in words.
 *
 * @param keyName what its key is called
 * @param events what it is told
 * @param failingSince the first failure after the last success
 * @param previousUntil until when the former secret signs too; null if it does not
 */
record EndpointRow(
    WebhookEndpoint endpoint,
    String keyName,
    List<EventType> events,
    @Nullable Moment failingSince,
    @Nullable Moment previousUntil) {

  static EndpointRow of(WebhookEndpoint endpoint, String keyName, Instant now, Language language) {
    Instant failing = endpoint.failingSince();
    Instant until = endpoint.previousUntil();
    return new EndpointRow(
        endpoint,
        keyName,
        EventType.OF_JOBS.stream().filter(endpoint::tells).toList(),
        failing == null ? null : Moment.of(failing, language),
        until == null || !now.isBefore(until) ? null : Moment.of(until, language));
  }

  /** The state as the colours and shapes of the house know it. */
  public String tally() {
    return switch (endpoint.state()) {
      case "failing" -> "degraded";
      case "stopped" -> "failed";
      default -> endpoint.state();
    };
  }
}
