package org.modelsquare.accounts;

import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.modelsquare.core.Sql;
import org.modelsquare.core.Violation;
import org.modelsquare.mail.LetterKind;

/** Closing an account for good: the person is forgotten, only the books stay. */
@Singleton
class AccountClosure {

  private static final Logger LOG = Logger.getLogger(AccountClosure.class);

  private final Accounts accounts;
  private final Challenge challenge;
  private final GuardLetters guard;
  private final List<ClosingObstacle> obstacles;
  private final Event<AccountClosing> closing;
  private final Sql sql;

  AccountClosure(
      Accounts accounts,
      Challenge challenge,
      GuardLetters guard,
      @All List<ClosingObstacle> obstacles,
      Event<AccountClosing> closing,
      Sql sql) {
    this.accounts = accounts;
    this.challenge = challenge;
    this.guard = guard;
    this.obstacles = obstacles;
    this.closing = closing;
    this.sql = sql;
  }

  /** Codes of what stands in the way now. */
  List<String> obstacles(String accountId) {
    return obstacles.stream()
        .filter(each -> each.isInTheWayOf(accountId))
        .map(ClosingObstacle::code)
        .toList();
  }

  /** Closes the account if its owner proves to be it; a code is asked for where sign-in asks. */
  Entry close(String accountId, ClosureForm form) {
    List<Violation> missing = missing(form);
    if (!missing.isEmpty()) {
      return new Entry.Refused(missing);
    }
    Optional<Entry> refusal =
        challenge.password(accounts.findById(accountId), "closing_password", form.password());
    if (refusal.isEmpty() && form.codeAsked()) {
      refusal = challenge.code(accountId, "closing_code", form.code());
    }
    return refusal.orElseGet(() -> close(accountId));
  }

  private static List<Violation> missing(ClosureForm form) {
    List<Violation> missing = new ArrayList<>();
    if (!form.understood()) {
      missing.add(Violation.of("understood", "not_understood"));
    }
    if (form.password().isEmpty()) {
      missing.add(Violation.of("closing_password", "required"));
    }
    if (form.codeAsked() && form.code().isBlank()) {
      missing.add(Violation.of("closing_code", "code_required"));
    }
    return missing;
  }

  private Entry close(String accountId) {
    try {
      QuarkusTransaction.requiringNew().run(() -> remove(accountId));
    } catch (StillNeeded obstacle) {
      return new Entry.Refused(List.of(Violation.of("", obstacle.code)));
    }
    LOG.infof("account %s has been closed by its owner", accountId);
    return new Entry.Admitted("");
  }

  /**
   * What stands in the way is looked for once more after the credits are gone: an order that was
   * under way meanwhile has then either ended or is seen.
   */
  private void remove(String accountId) {
    guard.tell(accounts.findById(accountId), LetterKind.ACCOUNT_CLOSED);
    closing.fire(new AccountClosing(accountId));
    obstacles(accountId).stream()
        .findFirst()
        .ifPresent(
            code -> {
              throw new StillNeeded(code);
            });
    sql.update("delete from account where id = ?", accountId);
  }

  /** Undoes the closing. */
  private static final class StillNeeded extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String code;

    StillNeeded(String code) {
      super(code);
      this.code = code;
    }
  }
}
