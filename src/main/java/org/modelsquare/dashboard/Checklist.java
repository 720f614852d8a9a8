package org.modelsquare.dashboard;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.modelsquare.core.Sql;

/** The list of first steps, which an account may put away and take out again. */
@ApplicationScoped
class Checklist {

  private final Sql sql;
  private final Clock clock;

  Checklist(Sql sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  @Transactional
  void putAway(String accountId) {
    sql.update(
        "insert into checklist_put_away (account_id, at) values (?, ?) on conflict do nothing",
        accountId,
        clock.instant());
  }

  @Transactional
  void takeOut(String accountId) {
    sql.update("delete from checklist_put_away where account_id = ?", accountId);
  }
}
