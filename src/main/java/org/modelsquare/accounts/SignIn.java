package org.modelsquare.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.modelsquare.accounts.passwords.PasswordHashing;
import org.modelsquare.accounts.throttling.Limit;
import org.modelsquare.accounts.throttling.Pass;
import org.modelsquare.accounts.throttling.Throttle;

/** Coming back with email and password. */
@ApplicationScoped
class SignIn {

  private final Accounts accounts;
  private final PasswordHashing hashing;
  private final Throttle throttle;
  private final EntrySettings settings;

  SignIn(Accounts accounts, PasswordHashing hashing, Throttle throttle, EntrySettings settings) {
    this.accounts = accounts;
    this.hashing = hashing;
    this.throttle = throttle;
    this.settings = settings;
  }

  /** An unknown email and a wrong password get the same answer after the same time. */
  Entry attempt(EmailAddress email, String password, String address) {
    if (email.isEmpty()) {
      return new Entry.Refused("email", "required");
    }
    if (password.isEmpty()) {
      return new Entry.Refused("password", "required");
    }
    Limit guesses = settings.guessesAt(email);
    Pass pass = throttle.take(guesses, settings.guessesFrom(address));
    if (!pass.isAllowed()) {
      return new Entry.Throttled(pass.waitSeconds());
    }
    Optional<Account> account = accounts.findByEmail(email.text());
    if (!hashing.matches(password, account.map(Account::passwordHash))) {
      return new Entry.Refused("email", "wrong");
    }
    if (account.orElseThrow().isSuspended()) {
      return new Entry.Refused("email", "suspended");
    }
    throttle.forget(pass);
    throttle.clear(guesses);
    return new Entry.Admitted(account.orElseThrow().id());
  }
}
