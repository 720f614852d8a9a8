package org.modelsquare.accounts;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.modelsquare.accounts.passwords.PasswordHashing;
import org.modelsquare.core.Violation;

/**
 * Sees to it that somebody can run this instance: the account of the configuration, or a link in
 * the log. There is no default password.
 */
@ApplicationScoped
class FirstOperator {

  private static final Logger LOG = Logger.getLogger(FirstOperator.class);

  private final AdminSettings settings;
  private final SetupLinks links;
  private final Accounts accounts;
  private final SignUp signUp;
  private final PasswordHashing hashing;
  private final URI publicUrl;

  FirstOperator(
      AdminSettings settings,
      SetupLinks links,
      Accounts accounts,
      SignUp signUp,
      PasswordHashing hashing,
      @ConfigProperty(name = "modelsquare.public-url") URI publicUrl) {
    this.settings = settings;
    this.links = links;
    this.accounts = accounts;
    this.signUp = signUp;
    this.hashing = hashing;
    this.publicUrl = publicUrl;
  }

  void start(@Observes StartupEvent event) {
    if (!accounts.hasOperator() && !openConfigured()) {
      links.issue().ifPresent(token -> LOG.warn(invitation(token.text())));
    }
  }

  private String invitation(String token) {
    String root = publicUrl.toString().replaceAll("/+$", "");
    return "No operator yet. Choose email and password, once, within %d hours: %s/en/setup/%s"
        .formatted(settings.linkLifetime().toHours(), root, token);
  }

  private boolean openConfigured() {
    Optional<String> email = settings.email();
    Optional<String> password = settings.password();
    if (email.isEmpty() || password.isEmpty()) {
      return false;
    }
    return open(EmailAddress.of(email.get()), password.get());
  }

  boolean open(EmailAddress email, String password) {
    List<Violation> violations = signUp.check(email, password);
    if (!violations.isEmpty()) {
      LOG.errorf("modelsquare.admin is not accepted: %s", violations);
      return false;
    }
    // Emails are not verified: whoever signed up with this one first need not be the operator.
    Optional<Account> existing = accounts.findByEmail(email.text());
    if (existing.isEmpty()) {
      return links.open(email, hashing.hash(password)) || accounts.hasOperator();
    }
    if (!hashing.matches(password, existing.map(Account::passwordHash))) {
      LOG.error("modelsquare.admin.email belongs to an account with another password");
      return false;
    }
    return links.promote(existing.get().id()) || accounts.hasOperator();
  }
}
