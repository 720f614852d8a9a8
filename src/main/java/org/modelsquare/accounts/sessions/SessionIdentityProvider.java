package org.modelsquare.accounts.sessions;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Finds the account behind a session; its id is the principal's name. */
@ApplicationScoped
class SessionIdentityProvider implements IdentityProvider<SessionRequest> {

  private final Sessions sessions;

  SessionIdentityProvider(Sessions sessions) {
    this.sessions = sessions;
  }

  @Override
  public Class<SessionRequest> getRequestType() {
    return SessionRequest.class;
  }

  @Override
  public Uni<SecurityIdentity> authenticate(
      SessionRequest request, AuthenticationRequestContext context) {
    return context.runBlocking(
        () ->
            sessions
                .find(request.secret())
                .map(SessionIdentityProvider::identity)
                .orElseThrow(AuthenticationFailedException::new));
  }

  private static SecurityIdentity identity(SignedIn signedIn) {
    QuarkusSecurityIdentity.Builder identity =
        QuarkusSecurityIdentity.builder()
            .setPrincipal(new QuarkusPrincipal(signedIn.accountId()))
            .addAttribute(SignedIn.ATTRIBUTE, signedIn);
    if (signedIn.operator()) {
      identity.addRole(SignedIn.OPERATOR);
    }
    return identity.build();
  }
}
