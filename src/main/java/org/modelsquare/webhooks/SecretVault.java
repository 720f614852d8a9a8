package org.modelsquare.webhooks;

import jakarta.inject.Singleton;
import org.modelsquare.core.InstanceSecret;
import org.modelsquare.core.Sealing;

/** Seals the secrets of endpoints for the database, each for its own endpoint. */
@Singleton
class SecretVault {

  private final Sealing sealing;

  SecretVault(InstanceSecret instance) {
    this.sealing = new Sealing(instance, "webhook-secrets");
  }

  String seal(String endpointId, SigningSecret secret) {
    return sealing.seal(endpointId, secret.bytes());
  }

  /**
   * Opens what was sealed for this endpoint.
   *
   * @throws IllegalStateException if it was sealed under another secret of the instance
   */
  SigningSecret open(String endpointId, String sealed) {
    return SigningSecret.of(sealing.open(endpointId, sealed));
  }
}
