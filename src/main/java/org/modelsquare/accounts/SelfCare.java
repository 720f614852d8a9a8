package org.modelsquare.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.modelsquare.accounts.passwords.PasswordHashing;
import org.modelsquare.accounts.passwords.PasswordRules;
import org.modelsquare.accounts.throttling.Limit;
import org.modelsquare.accounts.throttling.Pass;
import org.modelsquare.accounts.throttling.Throttle;
import org.modelsquare.core.Language;
import org.modelsquare.core.Violation;

/**
 * What people change about their own accounts; for what guards an account the password is asked.
 */
@ApplicationScoped
class SelfCare {

  private static final int LONGEST_NAME = 60;

  private final Accounts accounts;
  private final Profiles profiles;
  private final PasswordHashing hashing;
  private final PasswordRules rules;
  private final Throttle throttle;
  private final EntrySettings settings;

  SelfCare(
      Accounts accounts,
      Profiles profiles,
      PasswordHashing hashing,
      PasswordRules rules,
      Throttle throttle,
      EntrySettings settings) {
    this.accounts = accounts;
    this.profiles = profiles;
    this.hashing = hashing;
    this.rules = rules;
    this.throttle = throttle;
    this.settings = settings;
  }

  Entry describe(String accountId, String name, String language, String zone) {
    String shown = name.replaceAll("\\p{Cntrl}", " ").strip();
    Optional<Language> chosen = Language.find(language);
    if (shown.codePointCount(0, shown.length()) > LONGEST_NAME) {
      return refused("display_name", "too_long", LONGEST_NAME);
    }
    if (chosen.isEmpty()) {
      return refused("language", "unknown");
    }
    if (!ZoneId.getAvailableZoneIds().contains(zone)) {
      return refused("time_zone", "unknown");
    }
    profiles.describe(accountId, shown, chosen.get(), zone);
    return new Entry.Admitted(accountId);
  }

  Entry readdress(String accountId, EmailAddress email, String password) {
    if (email.isEmpty()) {
      return refused("email", "required");
    }
    if (!email.isValid()) {
      return refused("email", "not_an_email");
    }
    Account account = accounts.findById(accountId);
    Optional<Entry> refusal = challenge(account, "email_password", password);
    if (refusal.isPresent()) {
      return refusal.get();
    }
    return profiles.readdress(accountId, email)
        ? new Entry.Admitted(accountId)
        : refused("email", "taken");
  }

  Entry changePassword(String accountId, String session, String current, String password) {
    Account account = accounts.findById(accountId);
    Optional<Violation> weak = rules.check(password, account.email());
    if (weak.isPresent()) {
      return new Entry.Refused(List.of(weak.get()));
    }
    Optional<Entry> refusal = challenge(account, "current", current);
    if (refusal.isPresent()) {
      return refusal.get();
    }
    String old = account.passwordHash();
    return profiles.lock(accountId, old, hashing.hash(password), session)
        ? new Entry.Admitted(accountId)
        : refused("current", "wrong");
  }

  /** Asks for the password of somebody who is signed in; guesses count like those at the door. */
  private Optional<Entry> challenge(Account account, String field, String password) {
    if (password.isEmpty()) {
      return Optional.of(refused(field, "required"));
    }
    Limit guesses = settings.guessesAt(EmailAddress.of(account.email()));
    Pass pass = throttle.take(guesses);
    if (!pass.isAllowed()) {
      return Optional.of(new Entry.Throttled(pass.waitSeconds()));
    }
    if (!hashing.matches(password, Optional.of(account.passwordHash()))) {
      return Optional.of(refused(field, "wrong"));
    }
    throttle.clear(guesses);
    return Optional.empty();
  }

  private static Entry refused(String field, String code, Object... args) {
    return new Entry.Refused(List.of(Violation.of(field, code, args)));
  }
}
