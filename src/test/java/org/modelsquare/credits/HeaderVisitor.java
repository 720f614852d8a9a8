package org.modelsquare.credits;

import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import org.modelsquare.accounts.sessions.SignedIn;

/** Lets a test be anybody by a header, so that pages are tested without signing in. */
@ApplicationScoped
class HeaderVisitor implements HttpAuthenticationMechanism {

  static final String HEADER = "X-Test-Account";

  @Override
  public Uni<SecurityIdentity> authenticate(
      RoutingContext context, IdentityProviderManager identities) {
    String account = context.request().getHeader(HEADER);
    return account == null
        ? Uni.createFrom().nullItem()
        : Uni.createFrom()
            .item(
                QuarkusSecurityIdentity.builder()
                    .setPrincipal(new QuarkusPrincipal(account))
                    .addAttribute(SignedIn.ATTRIBUTE, signedIn(account))
                    .build());
  }

  private static SignedIn signedIn(String account) {
    return new SignedIn("session", account, account + "@example.org", false, "UTC");
  }

  /** After the real mechanism, whose way of asking to sign in is under test elsewhere. */
  @Override
  public int getPriority() {
    return 1;
  }

  @Override
  public Uni<ChallengeData> getChallenge(RoutingContext context) {
    return Uni.createFrom().item(new ChallengeData(401, "WWW-Authenticate", "Test"));
  }
}
