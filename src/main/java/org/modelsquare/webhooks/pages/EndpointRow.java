package org.modelsquare.webhooks.pages;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.modelsquare.web.Moment;
import org.modelsquare.web.MomentFormat;
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

  static EndpointRow of(
      WebhookEndpoint endpoint, String keyName, Instant now, MomentFormat format) {
    Instant until = endpoint.previousUntil();
    return new EndpointRow(
        endpoint,
        keyName,
        EventType.OF_JOBS.stream().filter(endpoint::tells).toList(),
        format.secondIfAny(endpoint.failingSince()),
        until == null || !now.isBefore(until) ? null : format.second(until));
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
