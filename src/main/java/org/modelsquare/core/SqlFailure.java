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

  /**
   * True if a statement failed, however wrapped, because another transaction held what it needed
   * for too long.
   */
  public static boolean isLockTimeout(Throwable failure) {
    for (Throwable each = failure; each != null; each = each.getCause()) {
      if (each instanceof SQLException sql && LOCK_NOT_AVAILABLE.equals(sql.getSQLState())) {
        return true;
      }
    }
    return false;
  }
}
