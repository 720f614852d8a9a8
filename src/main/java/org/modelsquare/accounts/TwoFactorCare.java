package org.modelsquare.accounts;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.modelsquare.accounts.secondfactor.SecondFactor;
import org.modelsquare.accounts.sessions.Sessions;
import org.modelsquare.core.Violation;
import org.modelsquare.mail.LetterKind;

/** Turning the second factor on and off; what guards an account changes only with its password. */
@ApplicationScoped
class TwoFactorCare {

  private final Accounts accounts;
  private final Challenge challenge;
  private final SecondFactor factor;
  private final Sessions sessions;
  private final GuardLetters guard;

  TwoFactorCare(
      Accounts accounts,
      Challenge challenge,
      SecondFactor factor,
      Sessions sessions,
      GuardLetters guard) {
    this.accounts = accounts;
    this.challenge = challenge;
    this.factor = factor;
    this.sessions = sessions;
    this.guard = guard;
  }

  /** Makes a secret to be confirmed. */
  Entry begin(String accountId, String password) {
    Optional<Entry> refusal = password(accountId, "start_password", password);
    if (refusal.isEmpty()) {
      factor.begin(accountId);
    }
    return refusal.orElse(new Entry.Admitted(accountId));
  }

  /** The recovery codes if the first code is right; other browsers have to sign in again. */
  @Transactional
  Optional<List<String>> confirm(String accountId, String code, String keptSession) {
    Optional<List<String>> codes = factor.confirm(accountId, code);
    if (codes.isPresent()) {
      sessions.closeOthers(accountId, keptSession);
      guard.tell(accounts.findById(accountId), LetterKind.FACTOR_ON);
    }
    return codes;
  }

  /** What speaks against other recovery codes; empty if nothing does. */
  Optional<Entry> mayRenew(String accountId, String password) {
    return factor.isOn(accountId)
        ? password(accountId, "renew_password", password)
        : Optional.of(new Entry.LinkGone());
  }

  Entry turnOff(String accountId, String password, String code) {
    if (!factor.isOn(accountId)) {
      return new Entry.Admitted(accountId);
    }
    if (code.isBlank()) {
      return new Entry.Refused(List.of(Violation.of("off_code", "code_required")));
    }
    Optional<Entry> refusal =
        password(accountId, "off_password", password)
            .or(() -> challenge.code(accountId, "off_code", code));
    if (refusal.isEmpty()) {
      forget(accountId);
    }
    return refusal.orElse(new Entry.Admitted(accountId));
  }

  private void forget(String accountId) {
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              factor.turnOff(accountId);
              guard.tell(accounts.findById(accountId), LetterKind.FACTOR_OFF);
            });
  }

  private Optional<Entry> password(String accountId, String field, String password) {
    return challenge.password(accounts.findById(accountId), field, password);
  }
}
