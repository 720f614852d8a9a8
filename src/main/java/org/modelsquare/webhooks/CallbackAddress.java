package org.modelsquare.webhooks;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.modelsquare.core.Violation;
import org.modelsquare.outbound.OutboundPolicy;
import org.modelsquare.outbound.OutboundRefused;

/**
 * Whether an order may name its own address: only another path on the server that the key's owner
 * entered at the console, because that address was signed for.
 */
@Singleton
public class CallbackAddress {

  private static final String FIELD = "callback_url";
  private static final String REFUSED = "webhook_not_configured";

  private final Endpoints endpoints;
  private final OutboundPolicy policy;

  CallbackAddress(Endpoints endpoints, OutboundPolicy policy) {
    this.endpoints = endpoints;
    this.policy = policy;
  }

  /**
   * What is wrong with a {@code callback_url}: {@code webhook_not_configured} unless the key has an
   * endpoint that is switched on and has the same scheme, host and port.
   */
  public Optional<Violation> check(String keyId, String callbackUrl) {
    boolean same =
        endpoints
            .ofKey(keyId)
            .filter(WebhookEndpoint::enabled)
            .map(endpoint -> isSameOrigin(endpoint.url(), callbackUrl))
            .orElse(false);
    return same ? Optional.empty() : Optional.of(Violation.of(FIELD, REFUSED));
  }

  private boolean isSameOrigin(String url, String other) {
    try {
      return policy.read(url).isSameOrigin(policy.read(other));
    } catch (OutboundRefused e) {
      return false;
    }
  }
}
