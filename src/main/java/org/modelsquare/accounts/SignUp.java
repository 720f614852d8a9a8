package org.modelsquare.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.modelsquare.accounts.passwords.PasswordHashing;
import org.modelsquare.accounts.passwords.PasswordRules;
import org.modelsquare.accounts.throttling.Limit;
import org.modelsquare.accounts.throttling.Pass;
import org.modelsquare.accounts.throttling.Throttle;
import org.modelsquare.core.Language;
import org.modelsquare.core.Violation;

/** Opening an account with email and password. */
@ApplicationScoped
class SignUp {

  private final Accounts accounts;
  private final PasswordHashing hashing;
  private final PasswordRules rules;
  private final Throttle throttle;
  private final EntrySettings settings;

  SignUp(
      Accounts accounts,
      PasswordHashing hashing,
      PasswordRules rules,
      Throttle throttle,
      EntrySettings settings) {
    this.accounts = accounts;
    this.hashing = hashing;
    this.rules = rules;
    this.throttle = throttle;
    this.settings = settings;
  }

  /** Whoever has an account and types its password here is simply signed in. */
  Entry attempt(EmailAddress email, String password, Language language, String address) {
    List<Violation> violations = check(email, password);
    if (!violations.isEmpty()) {
      return new Entry.Refused(violations);
    }
    // It may turn out to be a guess at somebody's password, so it counts as one too.
    Limit guesses = settings.guessesAt(email);
    Pass pass = throttle.take(guesses, settings.signUpsFrom(address));
    if (!pass.isAllowed()) {
      return new Entry.Throttled(pass.waitSeconds());
    }
    Optional<Account> existing = accounts.findByEmail(email.text());
    if (existing.filter(Account::isSuspended).isPresent()) {
      return new Entry.Refused("email", "taken");
    }
    Optional<String> admitted =
        existing.isPresent()
            ? matching(existing.get(), password)
            : accounts.open(email, hashing.hash(password), language, false);
    if (admitted.isEmpty()) {
      return new Entry.Refused("email", "taken");
    }
    throttle.clear(guesses);
    return new Entry.Admitted(admitted.get());
  }

  /** What is wrong with an email and a password that are to become an account. */
  List<Violation> check(EmailAddress email, String password) {
    List<Violation> violations = new ArrayList<>();
    if (email.isEmpty()) {
      violations.add(Violation.of("email", "required"));
    } else if (!email.isValid()) {
      violations.add(Violation.of("email", "not_an_email"));
    }
    rules.check(password, email.text()).ifPresent(violations::add);
    return violations;
  }

  private Optional<String> matching(Account account, String password) {
    return hashing.matches(password, Optional.of(account.passwordHash()))
        ? Optional.of(account.id())
        : Optional.empty();
  }
}
