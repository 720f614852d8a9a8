package org.modelsquare.keys;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.modelsquare.accounts.AccountClosing;
import org.modelsquare.core.Sql;

/** Revokes the keys of a closed account. Their rows stay, since jobs name them, but say nothing. */
@Singleton
class Farewell {

  private static final String REVOKE =
      """
      update api_key set revoked_at = coalesce(revoked_at, ?), name = '-', networks = '{}',
        last_used_network = null
      where account_id = ?
      """;

  private final Sql sql;
  private final Clock clock;

  Farewell(Sql sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  void close(@Observes AccountClosing closing) {
    sql.update(REVOKE, clock.instant(), closing.accountId());
  }
}
