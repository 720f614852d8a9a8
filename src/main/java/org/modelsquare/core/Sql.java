package org.modelsquare.core;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Plain SQL on the connection of the transaction at hand, for statements that must be exactly one
 * conditional change. Values may be instants and arrays of text, ints, longs or instants.
 */
@Singleton
public class Sql {

  /** What a PostgreSQL text cannot hold, and what stands for it: no id of ours has either. */
  private static final char NUL = 0;

  private static final char REPLACEMENT = '\uFFFD';

  private final DataSource dataSource;

  Sql(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /** Runs a statement; the number of rows that it changed. */
  public int update(String sql, @Nullable Object... values) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = prepare(connection, sql, values)) {
      return statement.executeUpdate();
    } catch (SQLException e) {
      throw new SqlFailure(e);
    }
  }

  /** All rows that a statement answers. */
  public <T> List<T> all(String sql, Reader<T> reader, @Nullable Object... values) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = prepare(connection, sql, values);
        ResultSet rows = statement.executeQuery()) {
      List<T> read = new ArrayList<>();
      while (rows.next()) {
        read.add(reader.read(rows));
      }
      return read;
    } catch (SQLException e) {
      throw new SqlFailure(e);
    }
  }

  /** The first row that a statement answers. */
  public <T> Optional<T> first(String sql, Reader<T> reader, @Nullable Object... values) {
    return all(sql, reader, values).stream().findFirst();
  }

  /** Reads a timestamp. */
  public static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  /** Reads a timestamp that may be absent. */
  public static @Nullable Instant optionalInstant(ResultSet row, String column)
      throws SQLException {
    OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
    return value == null ? null : value.toInstant();
  }

  private static PreparedStatement prepare(
      Connection connection, String sql, @Nullable Object... values) throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    for (int i = 0; i < values.length; i++) {
      bind(connection, statement, i + 1, values[i]);
    }
    return statement;
  }

  private static void bind(
      Connection connection, PreparedStatement statement, int index, @Nullable Object value)
      throws SQLException {
    if (value == null) {
      statement.setNull(index, Types.NULL);
    } else if (value instanceof String text) {
      statement.setString(index, text.replace(NUL, REPLACEMENT));
    } else if (value instanceof Instant instant) {
      statement.setObject(index, OffsetDateTime.ofInstant(instant, ZoneOffset.UTC));
    } else if (value instanceof Instant[] instants) {
      String[] texts = new String[instants.length];
      for (int i = 0; i < texts.length; i++) {
        texts[i] = instants[i].toString();
      }
      statement.setArray(index, connection.createArrayOf("timestamptz", texts));
    } else if (value instanceof Object[] array) {
      statement.setArray(index, connection.createArrayOf(typeOf(array), array));
    } else {
      statement.setObject(index, value);
    }
  }

  private static String typeOf(Object[] array) {
    if (array instanceof Long[]) {
      return "bigint";
    }
    return array instanceof Integer[] ? "integer" : "text";
  }

  /** Makes one value of one row. */
  @FunctionalInterface
  public interface Reader<T> {
    /** Reads the row at hand, without moving on. */
    T read(ResultSet row) throws SQLException;
  }
}
