package org.modelsquare.benchmark;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.modelsquare.chaos.Books;
import org.modelsquare.testing.PackagedServer;

/** Keeps the engine in work: writes new jobs whenever few are left, until it is closed. */
final class Feeder implements AutoCloseable {

  private static final int FEW = 2_000;
  private static final int PORTION = 1_000;

  private final Connection connection;
  private final Clones clones;
  private final Thread thread = new Thread(this::feed, "feeder");
  private volatile boolean stopping;
  private volatile SQLException trouble;

  private Feeder(Connection connection, Clones clones) {
    this.connection = connection;
    this.clones = clones;
  }

  static Feeder start(PackagedServer server, Clones clones) throws IOException, SQLException {
    Feeder feeder = new Feeder(server.connect(), clones);
    feeder.thread.start();
    return feeder;
  }

  private void feed() {
    Books books = new Books(connection);
    try {
      while (!stopping) {
        if (books.number("select count(*) from job_due where waiting") < FEW) {
          clones.add(connection, PORTION, "now", Duration.ZERO, Duration.ofSeconds(1));
        }
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
      }
    } catch (SQLException e) {
      trouble = e;
    }
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
