package org.modelsquare.topup;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import org.modelsquare.accounts.ClosingObstacle;
import org.modelsquare.core.Sql;

/** Money that may still arrive must find an account to be credited to. */
@Singleton
class OpenPayment implements ClosingObstacle {

  /** A checkout can be paid for a day; what has not been told an hour later is over. */
  private static final Duration PAYABLE = Duration.ofHours(25);

  private final Sql sql;
  private final Clock clock;

  OpenPayment(Sql sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  @Override
  public String code() {
    return "open_payment";
  }

  @Override
  public boolean isInTheWayOf(String accountId) {
    return sql.first(
            """
            select exists (select 1 from card_payment
              where account_id = ? and state = 'open' and created_at > ?)
            """,
            row -> row.getBoolean(1),
            accountId,
            clock.instant().minus(PAYABLE))
        .orElse(false);
  }
}
