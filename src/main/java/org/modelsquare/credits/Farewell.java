package org.modelsquare.credits;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.modelsquare.accounts.AccountClosing;
import org.modelsquare.core.Credits;

/** Writes off what the owner of a closed account leaves behind. The books themselves stay. */
@Singleton
class Farewell {

  /** The reason on the ledger line. */
  static final String REASON = "account_closed";

  private static final String AVAILABLE =
      "select available from ledger_balance where account_id = ? for update";

  private final CreditLedger ledger;
  private final LedgerStatements statements;

  Farewell(CreditLedger ledger, LedgerStatements statements) {
    this.ledger = ledger;
    this.statements = statements;
  }

  /** An order under way holds the same row: it is over, or finds nothing left. */
  void close(@Observes AccountClosing closing) {
    String accountId = closing.accountId();
    statements
        .one(AVAILABLE, row -> new Credits(row.getLong(1)), accountId)
        .filter(Credits::isPositive)
        .ifPresent(rest -> ledger.adjust(accountId, rest.negated(), REASON, accountId));
  }
}
