package org.modelsquare.requests;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.modelsquare.accounts.AccountClosing;
import org.modelsquare.core.Sql;

/** Forgets the requests of a closed account. */
@Singleton
class Farewell {

  private final Sql sql;

  Farewell(Sql sql) {
    this.sql = sql;
  }

  void close(@Observes AccountClosing closing) {
    sql.update("delete from api_request where account_id = ?", closing.accountId());
  }
}
