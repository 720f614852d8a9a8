package org.modelsquare.core;

import java.sql.SQLException;

/** The database refused a statement or could not be reached; the transaction around it is lost. */
public final class SqlFailure extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private static final String UNIQUE_VIOLATION = "23505";

  private final String state;

  SqlFailure(SQLException cause) {
    super(cause.getMessage(), cause);
    this.state = cause.getSQLState() == null ? "" : cause.getSQLState();
  }

  /** True if a row with that key exists already. */
  public boolean isDuplicate() {
    return UNIQUE_VIOLATION.equals(state);
  }
}
