package org.modelsquare.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** The settings without which a committed payment could be gone after a power cut. */
final class Durability {

  static final List<String> SETTINGS = List.of("fsync", "synchronous_commit", "full_page_writes");

  private Durability() {}

  /** Refuses a server on which one of them is off. */
  static void verify(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      for (String setting : SETTINGS) {
        verify(statement, setting);
      }
    }
  }

  private static void verify(Statement statement, String setting) throws SQLException {
    try (ResultSet result = statement.executeQuery("show " + setting)) {
      result.next();
      String value = result.getString(1);
      if (!"on".equals(value)) {
        throw new DatabaseException(
            "PostgreSQL runs with %s=%s, so a power cut could lose committed data. Remove that setting from the roles and databases of the embedded server."
                .formatted(setting, value));
      }
    }
  }
}
