package org.modelsquare.credits;

import java.sql.SQLException;

/** The database refused a statement of the ledger; the transaction around it is lost. */
public final class LedgerRefused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String sqlState;

  LedgerRefused(SQLException cause) {
    super(cause.getMessage(), cause);
    this.sqlState = cause.getSQLState() == null ? "" : cause.getSQLState();
  }

  /** The SQLSTATE, such as {@code 23505} for a second hold of one job or {@code 22003} overflow. */
  public String sqlState() {
    return sqlState;
  }
}
