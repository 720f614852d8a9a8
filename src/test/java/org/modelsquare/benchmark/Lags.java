package org.modelsquare.benchmark;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.modelsquare.testing.PackagedServer;

/**
 * How late jobs are claimed, seen from the database several times a second until it is closed. A
 * claim says when it was made, because its lease runs for a minute from then; it can be seen until
 * its new date is written, so most of them are.
 */
final class Lags implements AutoCloseable {

  private static final long LOOKS_EVERY_MS = 250;
  private static final String CLAIMED =
      """
      select lease_token,
             extract(epoch from lease_until - interval '60 seconds' - due_at) * 1000 as late
      from job_due where lease_token is not null and not waiting and due_at <= now()
      """;

  private final Connection connection;
  private final Map<Long, Double> lateBy = new HashMap<>();
  private final Thread thread = new Thread(this::watch, "lags");
  private volatile boolean stopping;
  private volatile SQLException trouble;
  private int looks;

  private Lags(Connection connection) {
    this.connection = connection;
  }

  static Lags watch(PackagedServer server) throws IOException, SQLException {
    Lags lags = new Lags(server.connect());
    lags.thread.start();
    return lags;
  }

  private void watch() {
    try (Statement statement = connection.createStatement()) {
      while (!stopping) {
        look(statement);
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(LOOKS_EVERY_MS));
      }
    } catch (SQLException e) {
      trouble = e;
    }
  }

  private void look(Statement statement) throws SQLException {
    looks++;
    try (ResultSet rows = statement.executeQuery(CLAIMED)) {
      while (rows.next()) {
        lateBy.putIfAbsent(rows.getLong(1), rows.getDouble(2));
      }
    }
  }

  /** Milliseconds within which that part of the claims seen came after their time; once closed. */
  double within(double part) {
    List<Double> sorted = lateBy.values().stream().sorted().toList();
    return sorted.isEmpty() ? 0 : sorted.get((int) Math.round(part * (sorted.size() - 1)));
  }

  int seen() {
    return lateBy.size();
  }

  /** How many transactions the looking itself took. */
  int looks() {
    return looks;
  }

  @Override
  public void close() throws SQLException, InterruptedException {
    stopping = true;
    thread.join();
    connection.close();
    if (trouble != null) {
      throw trouble;
    }
  }
}
