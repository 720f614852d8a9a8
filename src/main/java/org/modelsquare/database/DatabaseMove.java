package org.modelsquare.database;

import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.flywaydb.core.Flyway;
import org.postgresql.PGConnection;

/**
 * Copies everything from one database into an empty one, such as from the embedded server to one
 * that somebody else runs. All or nothing: one transaction there, one moment here. The two may be
 * of different versions of PostgreSQL.
 */
public final class DatabaseMove {

  private static final String HISTORY = "flyway_schema_history";
  private static final int PIPE_BYTES = 1 << 20;

  /** Tables after those that they refer to. */
  private static final String TABLES =
      """
      with recursive tables as (
        select c.oid, c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where n.nspname = 'public' and c.relkind = 'r'
      ), needs as (
        select distinct conrelid as oid, confrelid as needed from pg_constraint
        where contype = 'f' and conrelid <> confrelid
      ), depth as (
        select oid, 0 as d from tables
        union
        select n.oid, d.d + 1 from needs n join depth d on d.oid = n.needed where d.d < 50
      )
      select t.relname::text from tables t join depth d using (oid)
      group by 1 order by max(d.d), 1
      """;

  private static final String SEQUENCES =
      "select sequencename::text, last_value from pg_sequences where schemaname = 'public'";

  private final ConnectionSettings from;
  private final ConnectionSettings to;

  /** Nothing happens before {@link #run}. */
  public DatabaseMove(ConnectionSettings from, ConnectionSettings to) {
    this.from = from;
    this.to = to;
  }

  /**
   * Makes the tables there, unless they are, and fills them.
   *
   * @return how many rows each table got
   * @throws DatabaseException if something is there already, or the two do not fit
   */
  public Map<String, Long> run() {
    Flyway.configure()
        .dataSource(to.url(), to.user(), to.password())
        .locations("classpath:db/migration")
        .load()
        .migrate();
    try (Connection source = open(from);
        Connection target = open(to)) {
      source.setAutoCommit(false);
      source.setReadOnly(true);
      source.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
      target.setAutoCommit(false);
      requireSame(version(source), version(target));
      Map<String, Long> copied = copyAll(source, target);
      target.commit();
      return copied;
    } catch (SQLException e) {
      throw new DatabaseException("the database could not be moved: " + e.getMessage(), e);
    }
  }

  private static Map<String, Long> copyAll(Connection source, Connection target)
      throws SQLException {
    List<String> tables = new ArrayList<>(texts(source, TABLES));
    tables.remove(HISTORY);
    for (String table : tables) {
      if (count(target, table) > 0) {
        throw new DatabaseException("the other database is not empty: it has rows in " + table);
      }
    }
    Map<String, Long> copied = new LinkedHashMap<>();
    for (String table : tables) {
      copied.put(table, copy(source, target, table));
      if (count(target, table) != count(source, table)) {
        throw new DatabaseException("not all rows of " + table + " arrived");
      }
    }
    sequences(source, target);
    return copied;
  }

  /** As text, which every version of PostgreSQL reads. */
  private static long copy(Connection source, Connection target, String table) throws SQLException {
    String columns = String.join(", ", texts(source, columnsOf(table)));
    try (PipedInputStream in = new PipedInputStream(PIPE_BYTES);
        PipedOutputStream out = new PipedOutputStream(in)) {
      CompletableFuture<Void> reading =
          CompletableFuture.runAsync(() -> read(source, table, columns, out));
      long rows =
          target
              .unwrap(PGConnection.class)
              .getCopyAPI()
              .copyIn("copy %s (%s) from stdin".formatted(table, columns), in);
      reading.join();
      return rows;
    } catch (IOException | CompletionException e) {
      throw new DatabaseException("the rows of " + table + " could not be copied", e);
    }
  }

  private static void read(
      Connection source, String table, String columns, PipedOutputStream into) {
    try (into) {
      source
          .unwrap(PGConnection.class)
          .getCopyAPI()
          .copyOut("copy (select %s from %s) to stdout".formatted(columns, table), into);
    } catch (SQLException | IOException e) {
      throw new CompletionException(e);
    }
  }

  /** What comes next must not have been there before. */
  private static void sequences(Connection source, Connection target) throws SQLException {
    try (Statement ask = source.createStatement();
        Statement set = target.createStatement();
        ResultSet row = ask.executeQuery(SEQUENCES)) {
      while (row.next()) {
        long last = row.getLong(2);
        if (!row.wasNull()) {
          set.execute("select setval('%s', %d)".formatted(row.getString(1), last));
        }
      }
    }
  }

  private static void requireSame(String here, String there) {
    if (!here.equals(there)) {
      throw new DatabaseException(
          "the schema here is %s, there %s: start this version here once, then move"
              .formatted(here, there));
    }
  }

  private static String version(Connection connection) throws SQLException {
    return texts(connection, "select max(version) from " + HISTORY + " where success").get(0);
  }

  private static String columnsOf(String table) {
    return """
        select quote_ident(attname) from pg_attribute
        where attrelid = 'public.%s'::regclass and attnum > 0 and not attisdropped
          and attgenerated = '' order by attnum
        """
        .formatted(table);
  }

  private static long count(Connection connection, String table) throws SQLException {
    return Long.parseLong(texts(connection, "select count(*)::text from " + table).get(0));
  }

  private static List<String> texts(Connection connection, String query) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      List<String> texts = new ArrayList<>();
      while (rows.next()) {
        texts.add(rows.getString(1));
      }
      return texts;
    }
  }

  private static Connection open(ConnectionSettings settings) throws SQLException {
    return DriverManager.getConnection(settings.url(), settings.user(), settings.password());
  }
}
