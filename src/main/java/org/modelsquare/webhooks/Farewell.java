package org.modelsquare.webhooks;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.modelsquare.accounts.AccountClosing;
import org.modelsquare.core.Sql;

/** Forgets the endpoints of a closed account with all that was sent there. */
@Singleton
class Farewell {

  private final Sql sql;

  Farewell(Sql sql) {
    this.sql = sql;
  }

  void close(@Observes AccountClosing closing) {
    sql.update("delete from webhook_endpoint where account_id = ?", closing.accountId());
  }
}
