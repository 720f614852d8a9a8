package org.modelsquare.admin.users;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import org.modelsquare.accounts.Suspensions;
import org.modelsquare.accounts.sessions.Sessions;
import org.modelsquare.admin.OperatorLog;
import org.modelsquare.core.Credits;
import org.modelsquare.credits.CreditLedger;

/** What operators do with accounts, each act with its line in the log. */
@Singleton
class UserActs {

  private final CreditLedger ledger;
  private final Suspensions suspensions;
  private final Sessions sessions;
  private final OperatorLog log;

  UserActs(CreditLedger ledger, Suspensions suspensions, Sessions sessions, OperatorLog log) {
    this.ledger = ledger;
    this.suspensions = suspensions;
    this.sessions = sessions;
    this.log = log;
  }

  /**
   * Gives credits, or takes some back if the amount is negative. The form's key makes it happen
   * once, however often it is sent.
   *
   * @throws org.modelsquare.credits.InsufficientCredits if less is there than is to be taken
   */
  @Transactional
  void move(String actor, String account, Credits amount, String reason, String formKey) {
    boolean moved = ledger.adjustOnce(account, amount, "form:" + formKey, reason, actor);
    if (moved) {
      log.write(actor, "user.credits", account, amount + ": " + reason);
    }
  }

  @Transactional
  void suspend(String actor, String account, String reason) {
    if (suspensions.suspend(account)) {
      log.write(actor, "user.suspended", account, reason);
    }
  }

  @Transactional
  void restore(String actor, String account) {
    if (suspensions.restore(account)) {
      log.write(actor, "user.restored", account, "");
    }
  }

  @Transactional
  void signOut(String actor, String account) {
    int closed = sessions.closeOthers(account, "");
    log.write(actor, "user.signed_out", account, String.valueOf(closed));
  }
}
