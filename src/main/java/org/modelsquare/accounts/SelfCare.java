package org.modelsquare.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.modelsquare.accounts.passwords.PasswordHashing;
import org.modelsquare.accounts.passwords.PasswordRules;
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
  private final Challenge check;

  SelfCare(
      Accounts accounts,
      Profiles profiles,
      PasswordHashing hashing,
      PasswordRules rules,
      Challenge check) {
    this.accounts = accounts;
    this.profiles = profiles;
    this.hashing = hashing;
    this.rules = rules;
    this.check = check;
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
    Optional<Entry> refusal = check.password(account, "email_password", password);
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
    Optional<Entry> refusal = check.password(account, "current", current);
    if (refusal.isPresent()) {
      return refusal.get();
    }
    String old = account.passwordHash();
    return profiles.lock(accountId, old, hashing.hash(password), session)
        ? new Entry.Admitted(accountId)
        : refused("current", "wrong");
  }

  private static Entry refused(String field, String code, Object... args) {
    return new Entry.Refused(List.of(Violation.of(field, code, args)));
  }
}
