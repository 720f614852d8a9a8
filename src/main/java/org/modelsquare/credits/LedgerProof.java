package org.modelsquare.credits;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.modelsquare.core.Credits;

/** Recomputes from the entries what the balances claim, in one snapshot of the database. */
@ApplicationScoped
public class LedgerProof {

  private final LedgerStatements statements;

  LedgerProof(LedgerStatements statements) {
    this.statements = statements;
  }

  /** All that is wrong with the whole ledger; empty if nothing is. Reads every entry. */
  public List<Finding> check() {
    return statements.all(
        LedgerProofSql.CHECK,
        row -> new Finding(row.getString(1), row.getString(2), row.getString(3)));
  }

  /** The same for one account, in figures that its owner can follow. */
  public AccountProof of(String accountId) {
    return statements
        .one(
            LedgerProofSql.OF_ACCOUNT,
            row ->
                new AccountProof(
                    row.getLong(1),
                    new Balance(new Credits(row.getLong(2)), new Credits(row.getLong(3))),
                    new Balance(new Credits(row.getLong(4)), new Credits(row.getLong(5)))),
            accountId)
        .orElse(new AccountProof(0, Balance.ZERO, Balance.ZERO));
  }

  /**
   * One broken invariant.
   *
   * @param invariant what should hold, such as {@code balance_is_sum_of_entries}
   * @param subject the account, job or transfer for which it does not
   * @param detail the figures found
   */
  public record Finding(String invariant, String subject, String detail) {}

  /**
   * One account's balance beside the sum of its entries.
   *
   * @param entries how many entries were added up
   * @param balance what the account is said to have
   * @param sums what its entries add up to
   */
  public record AccountProof(long entries, Balance balance, Balance sums) {

    /** True if the two agree. */
    public boolean holds() {
      return balance.equals(sums);
    }
  }
}
