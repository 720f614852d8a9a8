package org.modelsquare.accounts.sessions;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpCredentialTransport;
import io.quarkus.vertx.http.runtime.security.HttpSecurityUtils;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Signs requests in by the session cookie. Key holders' calls under {@code /v1} never are, and
 * files and health checks are not worth a query.
 */
@ApplicationScoped
class SessionMechanism implements HttpAuthenticationMechanism {

  private static final int SEE_OTHER = 303;
  private static final int UNAUTHORIZED = 401;
  private static final List<String> OUTSIDE = List.of("/v1/", "/s/", "/q/");

  private final SessionCookie cookie;

  SessionMechanism(SessionCookie cookie) {
    this.cookie = cookie;
  }

  @Override
  public Uni<SecurityIdentity> authenticate(
      RoutingContext context, IdentityProviderManager identityProviders) {
    Optional<String> secret = isOutside(context) ? Optional.empty() : cookie.read(context);
    if (secret.isEmpty()) {
      return Uni.createFrom().nullItem();
    }
    SessionRequest request = new SessionRequest(secret.get());
    HttpSecurityUtils.setRoutingContextAttribute(request, context);
    // A dead session is a signed-out visitor, not an error.
    return identityProviders
        .authenticate(request)
        .onFailure(AuthenticationFailedException.class)
        .recoverWithNull();
  }

  /** A page sends the visitor to sign in; a part of a page asks the script to do so. */
  @Override
  public Uni<ChallengeData> getChallenge(RoutingContext context) {
    if (isOutside(context)) {
      return Uni.createFrom().nullItem();
    }
    String address = SignInAddress.comingFrom(context.request());
    return Uni.createFrom()
        .item(
            SignInAddress.isPartOfPage(context.request())
                ? new ChallengeData(UNAUTHORIZED, "HX-Redirect", address)
                : new ChallengeData(SEE_OTHER, "Location", address));
  }

  @Override
  public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
    return Set.of(SessionRequest.class);
  }

  @Override
  public Uni<HttpCredentialTransport> getCredentialTransport(RoutingContext context) {
    return Uni.createFrom()
        .item(new HttpCredentialTransport(HttpCredentialTransport.Type.COOKIE, cookie.name()));
  }

  private static boolean isOutside(RoutingContext context) {
    String path = context.request().path() + "/";
    return OUTSIDE.stream().anyMatch(path::startsWith);
  }
}
