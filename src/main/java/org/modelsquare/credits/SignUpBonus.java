package org.modelsquare.credits;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.modelsquare.accounts.AccountOpened;
import org.modelsquare.core.Credits;

/** Opens the books of each new account and gives it the bonus, once. */
@Startup
@Singleton
class SignUpBonus {

  /** The reason on the ledger line; the page has words for it. */
  static final String REASON = "sign_up_bonus";

  private static final String GIVEN = "select amount from ledger_transfer where unique_key = ?";

  private final CreditLedger ledger;
  private final LedgerStatements statements;
  private final Credits bonus;

  SignUpBonus(CreditLedger ledger, LedgerStatements statements, CreditTerms terms) {
    this.ledger = ledger;
    this.statements = statements;
    this.bonus = terms.bonus();
  }

  /** Takes part in the transaction that opens the account. */
  void welcome(@Observes AccountOpened opened) {
    String accountId = opened.accountId();
    ledger.openFor(accountId);
    if (bonus.isPositive()) {
      ledger.grantOnce(accountId, bonus, key(accountId), REASON);
    }
  }

  /** What the account was given when it was opened, if anything. */
  Optional<Credits> given(String accountId) {
    return statements.one(GIVEN, row -> new Credits(row.getLong(1)), key(accountId));
  }

  private static String key(String accountId) {
    return "signup:" + accountId;
  }
}
