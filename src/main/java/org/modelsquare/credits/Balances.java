package org.modelsquare.credits;

import jakarta.enterprise.context.ApplicationScoped;
import org.modelsquare.core.Credits;

/** Reads what accounts have. */
@ApplicationScoped
public class Balances {

  private final LedgerStatements statements;

  Balances(LedgerStatements statements) {
    this.statements = statements;
  }

  /** The account's balance; zero for an account that the ledger does not know. */
  public Balance of(String accountId) {
    return statements
        .one(
            LedgerSql.BALANCE,
            row -> new Balance(new Credits(row.getLong(1)), new Credits(row.getLong(2))),
            accountId)
        .orElse(Balance.ZERO);
  }

  /** All that an account has ever paid for its videos. */
  public Credits spentBy(String accountId) {
    return statements
        .one(LedgerSql.SPENT, row -> new Credits(row.getLong(1)), accountId)
        .orElse(Credits.ZERO);
  }
}
