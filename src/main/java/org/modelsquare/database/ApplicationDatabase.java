package org.modelsquare.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import org.postgresql.Driver;

/**
 * The application's own database and role on the embedded server. The role owns that database and
 * is no superuser: a superuser could read files and run programs through SQL.
 */
record ApplicationDatabase(int port, String password) {

  static final String NAME = "modelsquare";

  /** Creates database and role where missing, after checking that the server is durable. */
  ConnectionSettings prepare() {
    try (Connection connection = connectAsSuperuser();
        Statement statement = connection.createStatement()) {
      Durability.verify(connection);
      if (isMissing(statement, "select 1 from pg_roles where rolname = '" + NAME + "'")) {
        statement.execute("create role " + NAME + " login password '" + password + "'");
      }
      if (isMissing(statement, "select 1 from pg_database where datname = '" + NAME + "'")) {
        statement.execute("create database " + NAME + " owner " + NAME);
      }
      return new ConnectionSettings(url(NAME), NAME, password);
    } catch (SQLException e) {
      throw new DatabaseException(
          "the embedded PostgreSQL started but cannot be used: " + e.getMessage(), e);
    }
  }

  /** Asks the driver itself, as the list of known drivers depends on the class loader. */
  private Connection connectAsSuperuser() throws SQLException {
    Properties credentials = new Properties();
    credentials.setProperty("user", Cluster.SUPERUSER);
    credentials.setProperty("password", password);
    Connection connection = new Driver().connect(url("postgres"), credentials);
    if (connection == null) {
      throw new SQLException("the driver does not know its own URL");
    }
    return connection;
  }

  private String url(String database) {
    return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
  }

  private static boolean isMissing(Statement statement, String query) throws SQLException {
    try (ResultSet result = statement.executeQuery(query)) {
      return !result.next();
    }
  }
}
