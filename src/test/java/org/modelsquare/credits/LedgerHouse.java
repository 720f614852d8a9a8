package org.modelsquare.credits;

import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.modelsquare.core.Credits;
import org.modelsquare.credits.LedgerProof.Finding;
import org.modelsquare.database.ConnectionSettings;
import org.modelsquare.database.Database;
import org.modelsquare.database.DatabaseLocation;
import org.modelsquare.testing.PostgresResource;

/** The real ledger on the real database, with plain transactions instead of a container. */
public final class LedgerHouse {

  /** When everything happens, unless a test says otherwise. */
  static final Instant NOW = Instant.parse("2026-11-22T20:00:00Z");

  private static final String TOUCH =
      "update ledger_balance set opened_at = opened_at where account_id = ? returning held";

  private static final int CONNECTIONS = 32;
  private static final AtomicLong SERIAL = new AtomicLong();

  private final BlockingQueue<Connection> free = new ArrayBlockingQueue<>(CONNECTIONS);
  private final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);

  private LedgerHouse(ConnectionSettings settings) throws SQLException {
    String user = settings.user();
    String password = settings.password();
    try (Connection fresh = DriverManager.getConnection(settings.url(), user, password);
        Statement statement = fresh.createStatement()) {
      statement.execute("drop schema if exists public cascade; create schema public");
    }
    Flyway.configure().dataSource(settings.url(), user, password).load().migrate();
    for (int i = 0; i < CONNECTIONS; i++) {
      Connection connection = DriverManager.getConnection(settings.url(), user, password);
      connection.setAutoCommit(false);
      free.add(connection);
    }
  }

  /** Opened by the first test that asks, closed with the JVM. */
  public static LedgerHouse shared() {
    return Holder.SHARED;
  }

  /** A name that no other test uses. */
  public static String unique(String prefix) {
    return prefix + "-" + SERIAL.incrementAndGet();
  }

  /** An account with open books and so many credits. */
  public String account(long credits) {
    String id = unique("account");
    run(
        ledger -> {
          ledger.openFor(id);
          if (credits > 0) {
            ledger.grant(id, Credits.of(credits), "test", "ada");
          }
        });
    return id;
  }

  /** Runs the work in one transaction, which ends with it. */
  public <T> T inTransaction(Function<CreditLedger, T> work) {
    return onConnection(source -> work.apply(ledger(source)), true);
  }

  /** Runs the work in one transaction, which ends with it. */
  public void run(Consumer<CreditLedger> work) {
    inTransaction(
        ledger -> {
          work.accept(ledger);
          return true;
        });
  }

  /** Runs the work in a transaction that the caller then gives up. */
  <T> T andRollBack(Function<CreditLedger, T> work) {
    return onConnection(source -> work.apply(ledger(source)), false);
  }

  Balance balance(String accountId) {
    return onConnection(source -> new Balances(new LedgerStatements(source)).of(accountId), true);
  }

  /** What is wrong with the whole ledger. */
  public List<Finding> proof() {
    return onConnection(source -> new LedgerProof(new LedgerStatements(source)).check(), true);
  }

  /** The least that a transaction on an account can do, for comparison. */
  public void touch(String accountId) {
    query(s -> s.happens(TOUCH, accountId));
  }

  <T> T query(Function<LedgerStatements, T> work) {
    return onConnection(source -> work.apply(new LedgerStatements(source)), true);
  }

  private CreditLedger ledger(DataSource source) {
    LedgerStatements statements = new LedgerStatements(source);
    return new CreditLedger(statements, new Balances(statements), clock);
  }

  private <T> T onConnection(Function<DataSource, T> work, boolean keep) {
    Connection connection = take();
    boolean commit = false;
    try {
      T answer = work.apply(only(connection));
      commit = keep;
      return answer;
    } finally {
      end(connection, commit);
      free.add(connection);
    }
  }

  private Connection take() {
    try {
      return free.take();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void end(Connection connection, boolean commit) {
    try {
      if (commit) {
        connection.commit();
      } else {
        connection.rollback();
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A source that hands out this connection alone, as a container does within a transaction. */
  private static DataSource only(Connection connection) {
    Connection open =
        proxy(
            Connection.class,
            (method, args) -> method.equals("close") ? null : invoke(connection, method, args));
    return proxy(DataSource.class, (method, args) -> open);
  }

  private static Object invoke(Connection connection, String method, Object[] args) {
    try {
      return connection.prepareStatement((String) args[0]);
    } catch (SQLException e) {
      throw new IllegalStateException(method, e);
    }
  }

  private static <T> T proxy(Class<T> type, Call call) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (self, method, args) -> call.on(method.getName(), args)));
  }

  private interface Call {
    @Nullable Object on(String method, Object[] args);
  }

  private static final class Holder {
    static final LedgerHouse SHARED = open();

    private static LedgerHouse open() {
      Path data = PostgresResource.BINARIES.resolve("ledger");
      Database database =
          Database.open(new DatabaseLocation(data, PostgresResource.BINARIES, null));
      Runtime.getRuntime().addShutdownHook(new Thread(database::close));
      try {
        return new LedgerHouse(database.settings());
      } catch (SQLException e) {
        throw new IllegalStateException("the ledger's test database cannot be opened", e);
      }
    }
  }
}
