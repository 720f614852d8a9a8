package org.modelsquare.accounts;

import io.quarkus.arc.Unremovable;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.modelsquare.accounts.sessions.SignedIn;
import org.modelsquare.core.Language;
import org.modelsquare.web.MomentFormat;
import org.modelsquare.web.Zones;

/** Who looks at this page; in templates {@code viewer}. */
@Unremovable
@RequestScoped
public class Viewer {

  private final SecurityIdentity identity;
  private final Clock clock;

  Viewer(SecurityIdentity identity, Clock clock) {
    this.identity = identity;
    this.clock = clock;
  }

  /** The account's id; empty for a signed-out visitor. */
  public Optional<String> accountId() {
    return signedIn().map(SignedIn::accountId);
  }

  /**
   * The account's id, for pages that need one.
   *
   * @throws UnauthorizedException if nobody is signed in; the visitor is sent to sign in
   */
  public String account() {
    return accountId().orElseThrow(UnauthorizedException::new);
  }

  /** The account's email; an empty text for a signed-out visitor. */
  public String email() {
    return signedIn().map(SignedIn::email).orElse("");
  }

  /** True if somebody is signed in. */
  public boolean isSignedIn() {
    return signedIn().isPresent();
  }

  /** True if the account runs this instance. */
  public boolean isOperator() {
    return signedIn().map(SignedIn::operator).orElse(false);
  }

  /** The zone in which this person reads times. */
  public ZoneId zone() {
    return ZoneId.of(signedIn().map(SignedIn::timeZone).orElse("UTC"));
  }

  /** How this person is told moments in that language. */
  public MomentFormat moments(Language language) {
    return new MomentFormat(language, zone());
  }

  /** That zone in short, such as {@code UTC+08:00}. */
  public String zoneName() {
    return Zones.name(zone(), Instant.now(clock));
  }

  /** The session of this browser; empty for a signed-out visitor. */
  Optional<String> sessionId() {
    return signedIn().map(SignedIn::sessionId);
  }

  private Optional<SignedIn> signedIn() {
    return Optional.ofNullable(identity.getAttribute(SignedIn.ATTRIBUTE));
  }
}
