package org.modelsquare.credits;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Runs the ledger's SQL on the connection of the transaction at hand. Plain JDBC rather than the
 * entity manager: a transfer is one statement with nothing to map, must not wait for a flush, and
 * the same code runs under tests without a container.
 */
@Singleton
class LedgerStatements {

  private final DataSource dataSource;

  LedgerStatements(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  <T> Optional<T> one(String sql, Reader<T> reader, @Nullable Object... values) {
    return all(sql, reader, values).stream().findFirst();
  }

  /** Runs a statement that answers a row for each thing done; false if it answers none. */
  boolean happens(String sql, @Nullable Object... values) {
    return !all(sql, row -> true, values).isEmpty();
  }

  <T> List<T> all(String sql, Reader<T> reader, @Nullable Object... values) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = prepare(connection, sql, values);
        ResultSet rows = statement.executeQuery()) {
      List<T> read = new ArrayList<>();
      while (rows.next()) {
        read.add(reader.read(rows));
      }
      return read;
    } catch (SQLException e) {
      throw new LedgerRefused(e);
    }
  }

  void run(String sql, @Nullable Object... values) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = prepare(connection, sql, values)) {
      statement.executeUpdate();
    } catch (SQLException e) {
      throw new LedgerRefused(e);
    }
  }

  private static PreparedStatement prepare(
      Connection connection, String sql, @Nullable Object... values) throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
    return statement;
  }

  /** Makes one value of one row. */
  interface Reader<T> {
    T read(ResultSet row) throws SQLException;
  }
}
