package org.modelsquare.core;

import java.sql.SQLException;

/** The database refused a statement or could not be reached; the transaction around it is lost. */
public final class SqlFailure extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private static final String UNIQUE_VIOLATION = "23505";

  private static final String LOCK_NOT_AVAILABLE = "55P03";

  private final String state;

  SqlFailure(SQLException cause) {
    super(cause.getMessage(), cause);
    this.state = cause.getSQLState() == null ? "" : cause.getSQLState();
  }

  /** True if a row with that key exists already. */
  public boolean isDuplicate() {
    return UNIQUE_VIOLATION.equals(state);
  }

  /** True if another transaction held what was needed for too long. */
  public boolean isLockTimeout() {
    return LOCK_NOT_AVAILABLE.equals(state);
  }
}
