package org.modelsquare.accounts.sessions;

import io.quarkus.security.identity.request.BaseAuthenticationRequest;

/** A browser's claim to be signed in. */
final class SessionRequest extends BaseAuthenticationRequest {

  private final String secret;

  SessionRequest(String secret) {
    this.secret = secret;
  }

  String secret() {
    return secret;
  }
}
