package org.modelsquare.admin.users;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.NoSuchElementException;
import org.modelsquare.accounts.Suspensions;
import org.modelsquare.accounts.sessions.Sessions;
import org.modelsquare.admin.OperatorLog;
import org.modelsquare.core.Credits;
import org.modelsquare.credits.Balances;
import org.modelsquare.credits.CreditLedger;
import org.modelsquare.keys.ApiKeys;
import org.modelsquare.limits.RateGroups;

/** What operators do with accounts, each act with its line in the log. */
@Singleton
class UserActs {

  private static final String OPEN = "access=open";
  private static final String SHUT = "access=suspended";

  private final CreditLedger ledger;
  private final Balances balances;
  private final ApiKeys keys;
  private final Suspensions suspensions;
  private final Sessions sessions;
  private final RateGroups groups;
  private final OperatorLog log;

  UserActs(
      CreditLedger ledger,
      Balances balances,
      ApiKeys keys,
      Suspensions suspensions,
      Sessions sessions,
      RateGroups groups,
      OperatorLog log) {
    this.ledger = ledger;
    this.balances = balances;
    this.keys = keys;
    this.suspensions = suspensions;
    this.sessions = sessions;
    this.groups = groups;
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
      // Read after the movement, which holds the account's row: nothing came in between.
      Credits after = balances.of(account).available();
      log.write(
          actor,
          "user.credits",
          account,
          amount + ": " + reason,
          "available=" + after.minus(amount),
          "available=" + after);
    }
  }

  @Transactional
  void suspend(String actor, String account, String reason) {
    if (suspensions.suspend(account)) {
      log.write(actor, "user.suspended", account, reason, OPEN, SHUT);
    }
  }

  @Transactional
  void restore(String actor, String account) {
    if (suspensions.restore(account)) {
      log.write(actor, "user.restored", account, "", SHUT, OPEN);
    }
  }

  @Transactional
  void signOut(String actor, String account) {
    int closed = sessions.closeOthers(account, "");
    String before = "sessions=" + closed;
    log.write(actor, "user.signed_out", account, String.valueOf(closed), before, "sessions=0");
  }

  /** Gives an account the limits of a group; false if there is no such group. */
  @Transactional
  boolean group(String actor, String account, String group) {
    if (!groups.names().contains(group)) {
      return false;
    }
    String before = groups.assigned(account);
    if (!before.equals(group) && groups.assign(account, group)) {
      log.write(actor, "user.group", account, group, "group=" + before, "group=" + group);
    }
    return true;
  }

  /** Ends a key for good; false if the account has no such living key. */
  boolean revoke(String actor, String account, String key) {
    try {
      QuarkusTransaction.requiringNew()
          .run(
              () -> {
                // Written first: a key ends at once and cannot be brought back.
                log.write(actor, "user.key_revoked", account, key, "key=usable", "key=revoked");
                if (!keys.revoke(account, key)) {
                  throw new NoSuchElementException(key);
                }
              });
      return true;
    } catch (NoSuchElementException none) {
      return false;
    }
  }
}
