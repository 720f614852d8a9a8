package org.modelsquare.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.modelsquare.chaos.Books;
import org.modelsquare.chaos.Findings;
import org.modelsquare.testing.PackagedServer;

/**
 * A server whose sandbox takes no time, people who order, and jobs that wait for a signal: they are
 * due at the end of days until {@link #open} lets some of them go.
 */
final class EngineRoom implements AutoCloseable {

  static final String NEVER = "infinity";

  private static final long PATIENCE_S = 300;
  private static final List<String> SETTINGS =
      List.of(
          "-Dmodelsquare.sandbox.speed=1000000000",
          "-Dmodelsquare.entry.sign-ups-per-address=1000000",
          "-Dmodelsquare.rate-limits.groups.default.submit=100000000",
          "-Dmodelsquare.rate-limits.groups.default.query=100000000");

  private final Laboratory laboratory;
  private PackagedServer server;
  private Connection connection;

  /** Starts the first server. */
  EngineRoom(String... options) throws IOException, InterruptedException, SQLException {
    this(new Laboratory(), options);
  }

  EngineRoom(Laboratory laboratory, String... options)
      throws IOException, InterruptedException, SQLException {
    this.laboratory = laboratory;
    server = start(options);
    connection = server.connect();
  }

  PackagedServer server() {
    return server;
  }

  Connection connection() {
    return connection;
  }

  Books books() {
    return new Books(connection);
  }

  Crowd crowd(int people) throws InterruptedException, ExecutionException {
    return Crowd.signUp(server.address(), people);
  }

  /** Ends the server in order and starts another one on the same folder. */
  void restart(String... options) throws IOException, InterruptedException, SQLException {
    connection.close();
    server.stop();
    server = start(options);
    connection = server.connect();
  }

  /** A second server on the database, the secret and the files of the first. */
  PackagedServer join() throws IOException, InterruptedException {
    return start(
        "-Dmodelsquare.database-url=postgresql://127.0.0.1:"
            + server.databasePort()
            + "/modelsquare",
        "-Dmodelsquare.database-user=modelsquare",
        "-Dmodelsquare.database-password=" + server.databasePassword());
  }

  private PackagedServer start(String... options) throws IOException, InterruptedException {
    List<String> all = new ArrayList<>(SETTINGS);
    all.addAll(List.of(options));
    PackagedServer started = laboratory.server(all);
    started.awaitPage("/q/health/ready");
    return started;
  }

  int update(String sql, Object... values) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      return statement.executeUpdate();
    }
  }

  /** Numbers such as percentiles, from the one row that a query answers. */
  double[] numbers(String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      double[] numbers = new double[row.getMetaData().getColumnCount()];
      for (int i = 0; i < numbers.length; i++) {
        numbers[i] = row.getDouble(i + 1);
      }
      return numbers;
    }
  }

  /** Jobs that were just ordered wait for the signal, and never for their provider. */
  void holdBack() throws SQLException {
    update("update job set first_poll_ms = 0, interval_ms = 1000 where ended_at is null");
    update("update job_due set due_at = 'infinity' where waiting and lease_token is null");
  }

  /** Lets that many waiting jobs go, in the order of their ids, and says when. */
  Instant open(int jobs) throws SQLException {
    Instant now = Instant.now();
    int opened =
        update(
            """
            update job_due set due_at = ? where job_id in (
              select job_id from job_due where due_at = 'infinity' and lease_token is null
              order by job_id limit ?)
            """,
            Timestamp.from(now),
            jobs);
    if (opened != jobs) {
      throw new IllegalStateException(opened + " jobs were waiting, not " + jobs);
    }
    return now;
  }

  /** Waits until all jobs that were let go have ended; how many a second since then. */
  double settled(Instant since) throws SQLException {
    long begun = System.nanoTime();
    while (books().count("select 1 from job_due where due_at < 'infinity'") > 0) {
      if (TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begun) > PATIENCE_S) {
        throw new IllegalStateException("the jobs do not end, see " + PackagedServer.log(folder()));
      }
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
    }
    return numbers(
        """
        select count(*) / extract(epoch from max(ended_at) - '%1$s'::timestamptz)
        from job where ended_at > '%1$s'
        """
            .formatted(since))[0];
  }

  /** Whether every hold has ended and every job has one end; what is wrong is printed. */
  String verdict() throws SQLException {
    Findings findings = new Findings();
    books().check(findings);
    findings.expect(
        "jobs that were submitted more than once",
        0,
        books().count("select 1 from job_attempt group by job_id having count(*) > 1"));
    if (!findings.passed()) {
      findings.print();
    }
    return findings.passed() ? "books right" : "books WRONG: the figure counts for nothing";
  }

  private Path folder() {
    return laboratory.folder();
  }

  @Override
  public void close() throws IOException, InterruptedException, SQLException {
    connection.close();
    laboratory.close();
  }
}
