package org.modelsquare.credits;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.modelsquare.core.Credits;

/** What the database itself refuses, should anyone go around the ledger. */
class AppendOnlyTest {

  private final LedgerHouse house = LedgerHouse.shared();

  @BeforeEach
  void haveRows() {
    String account = house.account(5);
    String job = LedgerHouse.unique("job");
    house.run(ledger -> ledger.hold(account, job, Credits.of(1)));
    house.run(ledger -> ledger.release(account, job));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update ledger_transfer set amount = 1",
        "update ledger_transfer set amount = 1 where false",
        "delete from ledger_transfer",
        "truncate ledger_transfer cascade",
        "update ledger_entry set amount = 1",
        "delete from ledger_entry",
        "truncate ledger_entry",
        "update ledger_settlement set captured = 1",
        "delete from ledger_settlement",
        "truncate ledger_settlement",
        "delete from ledger_balance",
        "truncate ledger_balance cascade",
      })
  void historyCannotBeChanged(String sql) {
    LedgerRefused refused = assertThrows(LedgerRefused.class, () -> run(sql));
    assertTrue(String.valueOf(refused.getMessage()).contains("append-only"), refused::getMessage);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update ledger_balance set available = -1",
        "update ledger_balance set held = -1",
        "insert into ledger_transfer (kind, account_id, amount, actor, created_at)"
            + " select 'GRANT', account_id, 0, 'x', now() from ledger_balance limit 1",
        "insert into ledger_transfer (kind, account_id, amount, actor, created_at)"
            + " select 'GRANT', account_id, -1, 'x', now() from ledger_balance limit 1",
        "insert into ledger_transfer (kind, account_id, amount, actor, created_at)"
            + " select 'HOLD', account_id, 1, 'x', now() from ledger_balance limit 1",
      })
  void floorsAreCheckedByTheDatabase(String sql) {
    assertEquals("23514", assertThrows(LedgerRefused.class, () -> run(sql)).sqlState());
  }

  @Test
  void aBalanceCannotOverflow() {
    String account = house.account(1);
    Credits all = new Credits(Long.MAX_VALUE);
    LedgerRefused refused =
        assertThrows(
            LedgerRefused.class, () -> house.run(l -> l.grant(account, all, "too much", "ada")));
    assertEquals("22003", refused.sqlState());
    assertEquals(Credits.of(1), house.balance(account).available());
  }

  private void run(String sql) {
    house.query(
        statements -> {
          statements.run(sql);
          return true;
        });
  }
}
