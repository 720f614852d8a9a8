package org.modelsquare.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.modelsquare.accounts.passwords.PasswordHashing;
import org.modelsquare.accounts.secondfactor.SecondFactor;
import org.modelsquare.accounts.throttling.Limit;
import org.modelsquare.accounts.throttling.Pass;
import org.modelsquare.accounts.throttling.Throttle;
import org.modelsquare.core.Violation;

/** Asks people whom we know by their session or password for one more proof. */
@ApplicationScoped
class Challenge {

  private final PasswordHashing hashing;
  private final SecondFactor factor;
  private final Throttle throttle;
  private final EntrySettings settings;

  Challenge(
      PasswordHashing hashing, SecondFactor factor, Throttle throttle, EntrySettings settings) {
    this.hashing = hashing;
    this.factor = factor;
    this.throttle = throttle;
    this.settings = settings;
  }

  /** Asks for the password; guesses count like those at the door. Empty if it is right. */
  Optional<Entry> password(Account account, String field, String password) {
    if (password.isEmpty()) {
      return refused(field, "required");
    }
    Limit guesses = settings.guessesAt(EmailAddress.of(account.email()));
    Pass pass = throttle.take(guesses);
    if (!pass.isAllowed()) {
      return Optional.of(new Entry.Throttled(pass.waitSeconds()));
    }
    if (!hashing.matches(password, Optional.of(account.passwordHash()))) {
      return refused(field, "wrong");
    }
    throttle.clear(guesses);
    return Optional.empty();
  }

  /** Asks for a code; guesses count by account, wherever they are made. Empty if it is right. */
  Optional<Entry> code(String accountId, String field, String code) {
    if (code.isBlank()) {
      return refused(field, "code_required");
    }
    Limit guesses = settings.codesOf(accountId);
    Pass pass = throttle.take(guesses);
    if (!pass.isAllowed()) {
      return Optional.of(new Entry.Throttled(pass.waitSeconds()));
    }
    if (!factor.accept(accountId, code)) {
      return refused(field, "code_wrong");
    }
    throttle.clear(guesses);
    return Optional.empty();
  }

  private static Optional<Entry> refused(String field, String code) {
    return Optional.of(new Entry.Refused(List.of(Violation.of(field, code))));
  }
}
