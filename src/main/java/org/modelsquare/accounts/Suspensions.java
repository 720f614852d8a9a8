package org.modelsquare.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import org.modelsquare.accounts.sessions.Sessions;
import org.modelsquare.core.Sql;

/**
 * Shuts accounts out, and lets them in again. A suspended account signs in nowhere and its keys
 * open nothing; what it has ordered goes on to its end. Operators cannot be suspended.
 */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class Suspensions {

  private final Sql sql;
  private final Sessions sessions;
  private final Clock clock;

  Suspensions(Sql sql, Sessions sessions, Clock clock) {
    this.sql = sql;
    this.sessions = sessions;
    this.clock = clock;
  }

  /** False if it is suspended already, or an operator's. */
  public boolean suspend(String accountId) {
    boolean done =
        sql.update(
                """
                update account set suspended_at = ?
                where id = ? and suspended_at is null and not operator
                """,
                clock.instant(),
                accountId)
            == 1;
    if (done) {
      sessions.closeOthers(accountId, "");
    }
    return done;
  }

  /** False if it is not suspended. */
  public boolean restore(String accountId) {
    return sql.update(
            "update account set suspended_at = null where id = ? and suspended_at is not null",
            accountId)
        == 1;
  }
}
