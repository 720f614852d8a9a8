package org.modelsquare.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.sql.SQLException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What passes by itself is told from what is broken. */
class SqlFailureTest {

  @ParameterizedTest
  @CsvSource({
    "55P03, true, false",
    "53100, false, true",
    "53300, false, true",
    "57P01, false, true",
    "57P03, false, true",
    "08006, false, true",
    "23505, false, false",
    "57014, false, false"
  })
  void statesAreFoundHoweverWrapped(String state, boolean lock, boolean outOfService) {
    Exception wrapped =
        new IllegalStateException(new SqlFailure(new SQLException("refused", state)));
    assertEquals(lock, SqlFailure.isLockTimeout(wrapped));
    assertEquals(outOfService, SqlFailure.isOutOfService(wrapped));
  }

  @ParameterizedTest
  @CsvSource({"no state", "another kind"})
  void otherFailuresAreNeither(String message) {
    assertFalse(SqlFailure.isOutOfService(new SQLException(message)));
    assertFalse(SqlFailure.isOutOfService(new IOException(message)));
  }
}
