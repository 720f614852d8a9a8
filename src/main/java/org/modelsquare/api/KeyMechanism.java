package org.modelsquare.api;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.spi.runtime.BlockingSecurityExecutor;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpCredentialTransport;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;

/** Knows callers under {@code /v1} by their API key, and by nothing else. */
@ApplicationScoped
class KeyMechanism implements HttpAuthenticationMechanism {

  private static final int UNAUTHORIZED = 401;
  private static final String BEARER = "Bearer";

  private final Admission admission;
  private final BlockingSecurityExecutor blocking;

  KeyMechanism(Admission admission, BlockingSecurityExecutor blocking) {
    this.admission = admission;
    this.blocking = blocking;
  }

  /** A refused key is no failure yet: the refusal waits for the place that can word it. */
  @Override
  public Uni<SecurityIdentity> authenticate(
      RoutingContext context, IdentityProviderManager identityProviders) {
    if (!ApiCall.isOne(context) || !context.request().headers().contains("Authorization")) {
      return Uni.createFrom().nullItem();
    }
    return blocking.executeBlocking(() -> admission.admit(context).orElse(null));
  }

  @Override
  public Uni<ChallengeData> getChallenge(RoutingContext context) {
    return ApiCall.isOne(context)
        ? Uni.createFrom()
            .item(new ChallengeData(UNAUTHORIZED, HttpHeaderNames.WWW_AUTHENTICATE, BEARER))
        : Uni.createFrom().nullItem();
  }

  @Override
  public Uni<HttpCredentialTransport> getCredentialTransport(RoutingContext context) {
    return Uni.createFrom()
        .item(new HttpCredentialTransport(HttpCredentialTransport.Type.AUTHORIZATION, BEARER));
  }
}
