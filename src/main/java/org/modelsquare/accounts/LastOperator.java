package org.modelsquare.accounts;

import jakarta.inject.Singleton;
import org.modelsquare.core.Sql;

/** An instance without an operator could only be saved with the database in hand. */
@Singleton
class LastOperator implements ClosingObstacle {

  private final Sql sql;

  LastOperator(Sql sql) {
    this.sql = sql;
  }

  @Override
  public String code() {
    return "last_operator";
  }

  @Override
  public boolean isInTheWayOf(String accountId) {
    return sql.first(
            """
            select operator and not exists
              (select 1 from account other where other.operator and other.id <> account.id)
            from account where id = ?
            """,
            row -> row.getBoolean(1),
            accountId)
        .orElse(false);
  }
}
