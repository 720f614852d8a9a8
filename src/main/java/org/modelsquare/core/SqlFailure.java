package org.modelsquare.core;

import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The database refused a statement or could not be reached; the transaction around it is lost. */
public final class SqlFailure extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private static final String UNIQUE_VIOLATION = "23505";

  private static final String LOCK_NOT_AVAILABLE = "55P03";

  /**
   * Classes of states: no connection, no resources such as disk space, the server goes or comes.
   */
  private static final List<String> OUT_OF_SERVICE = List.of("08", "53", "57P");

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
    return states(failure).anyMatch(LOCK_NOT_AVAILABLE::equals);
  }

  /**
   * True if a statement failed, however wrapped, because the database cannot work at the moment.
   */
  public static boolean isOutOfService(Throwable failure) {
    return states(failure).anyMatch(state -> OUT_OF_SERVICE.stream().anyMatch(state::startsWith));
  }

  private static Stream<String> states(Throwable failure) {
    return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
        .filter(SQLException.class::isInstance)
        .map(each -> ((SQLException) each).getSQLState())
        .filter(Objects::nonNull);
  }
}
