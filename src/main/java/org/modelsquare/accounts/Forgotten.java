package org.modelsquare.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.modelsquare.accounts.passwords.PasswordHashing;
import org.modelsquare.accounts.passwords.PasswordRules;
import org.modelsquare.accounts.sessions.SecretToken;
import org.modelsquare.accounts.throttling.Pass;
import org.modelsquare.accounts.throttling.Throttle;
import org.modelsquare.core.Violation;

/** The way back for those who forgot their password. */
@ApplicationScoped
class Forgotten {

  private final Accounts accounts;
  private final PasswordResets resets;
  private final PasswordHashing hashing;
  private final PasswordRules rules;
  private final Throttle throttle;
  private final EntrySettings settings;

  Forgotten(
      Accounts accounts,
      PasswordResets resets,
      PasswordHashing hashing,
      PasswordRules rules,
      Throttle throttle,
      EntrySettings settings) {
    this.accounts = accounts;
    this.resets = resets;
    this.hashing = hashing;
    this.rules = rules;
    this.throttle = throttle;
    this.settings = settings;
  }

  /** Every email that looks like one gets the same answer, whether or not it is known. */
  Entry ask(EmailAddress email, String address) {
    if (email.isEmpty()) {
      return new Entry.Refused("email", "required");
    }
    if (!email.isValid()) {
      return new Entry.Refused("email", "not_an_email");
    }
    Pass pass = throttle.take(settings.resetsFrom(address));
    if (!pass.isAllowed()) {
      return new Entry.Throttled(pass.waitSeconds());
    }
    // Too many letters to one email are held back in silence, as if they were on their way.
    if (throttle.take(settings.resetsOf(email)).isAllowed()) {
      accounts.findByEmail(email.text()).ifPresent(resets::send);
    }
    return new Entry.Admitted("");
  }

  /** Sets another password. A weak one does not use the link up. */
  Entry choose(SecretToken token, String password) {
    Optional<Account> account = resets.accountOf(token).flatMap(accounts::findByIdOptional);
    if (account.isEmpty()) {
      return new Entry.LinkGone();
    }
    Optional<Violation> weak = rules.check(password, account.get().email());
    if (weak.isPresent()) {
      return new Entry.Refused(List.of(weak.get()));
    }
    if (!resets.use(token, account.get(), hashing.hash(password))) {
      return new Entry.LinkGone();
    }
    throttle.clear(settings.guessesAt(EmailAddress.of(account.get().email())));
    return new Entry.Admitted(account.get().id());
  }
}
