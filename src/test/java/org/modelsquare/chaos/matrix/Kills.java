package org.modelsquare.chaos.matrix;

import java.io.IOException;
import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.modelsquare.chaos.Books;
import org.modelsquare.chaos.upstream.Gates;

/**
 * Kill -9 at named points, all in one kill. The product has no hooks for this: the provider holds
 * its answers back, and a lock on the timeline's table stops every transaction that moves a job
 * just before its commit.
 */
final class Kills {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final String WAITING =
      """
      select 1 from pg_locks where not granted and relation = 'job_event'::regclass
      """;
  private static final int BLOCKED_FIRST = 2;
  private static final int BLOCKED_ALL = 5;

  private final House house;
  private final Report report;
  private final Batch batch;
  private final Gates gates;

  Kills(House house, Report report) {
    this.house = house;
    this.report = report;
    this.batch = new Batch(house);
    this.gates = house.upstream().gates();
  }

  void run() throws IOException, InterruptedException, SQLException {
    Optional<Instance> other = house.second();
    if (other.isPresent()) {
      other.get().stopTime();
    }
    try {
      hold();
      freeze();
      killWithin();
    } finally {
      gates.openAll();
      report.note("requests that nobody read: " + house.upstream().thaw());
      if (other.isPresent()) {
        other.get().goOn();
      } else {
        house.first().restart();
      }
    }
    repeat();
    batch.await(Duration.ofSeconds(90)).judge(report);
    if (other.isPresent()) {
      house.first().restart();
    }
  }

  /** With five transactions before their commit, each of which moves or makes a job. */
  private void killWithin() throws SQLException, InterruptedException {
    try (Connection connection = house.connect()) {
      connection.setAutoCommit(false);
      lock(connection);
      // The busy provider is asked again after 5 s; an order gives a lock up after 4 s.
      awaitBlocked(1);
      Thread k0 = orderInVain("kill/K0");
      awaitBlocked(BLOCKED_FIRST);
      List.of("kill/K5:submit", "kill/K7:poll", "kill/K8:result").forEach(gates::open);
      awaitBlocked(BLOCKED_ALL);
      house.first().kill();
      k0.interrupt();
      connection.rollback();
    } finally {
      house.first().kill();
    }
  }

  /** Orders whose answers the provider holds back, and one that was answered and settled. */
  private void hold() throws IOException, InterruptedException, SQLException {
    List<String> held =
        List.of("K4:submit", "K5:submit", "K7:poll", "K8:result", "K9:result", "K16:result");
    for (String each : held) {
      String[] parts = each.split(":");
      batch.order(Cell.completes("kill/" + parts[0], "[hold:" + parts[1] + "]"));
    }
    for (String each : held) {
      if (!gates.awaitReached("kill/" + each, PATIENCE)) {
        throw new IOException("nobody came to " + each);
      }
    }
    gates.open("kill/K9:result");
    String settled = batch.jobs().get(held.indexOf("K9:result"));
    awaitRows("select 1 from job where state = 'completed' and id = '" + settled + "'", 1);
  }

  /** The last things before the kill: each stays where it is for some seconds by itself. */
  private void freeze() throws IOException, InterruptedException, SQLException {
    String followed = batch.order(Cell.completes("kill/K6", "[story:in_progress@5,completed]"));
    awaitRows("select 1 from job where state = 'in_progress' and id = '" + followed + "'", 1);
    String busy = batch.order(Cell.completes("kill/K2", "[fault:submit=http-429]"));
    awaitRows("select 1 from job_attempt where outcome = 'busy' and job_id = '" + busy + "'", 1);
    house.upstream().freeze();
    orderInVain("kill/K1");
    String unread = batch.order(Cell.completes("kill/K3", ""));
    awaitRows("select 1 from job_attempt where job_id = '" + unread + "'", 1);
    awaitRows("select 1 from job_idempotency where key = 'kill/K1'", 1);
  }

  private static void lock(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("set local lock_timeout = '5s'");
      statement.execute("lock table job_event in share mode");
    }
  }

  /** A client that never hears the answer. */
  private Thread orderInVain(String name) {
    URI address = house.first().address();
    Thread thread =
        new Thread(
            () -> {
              try {
                house.client().orderOnce(address, name, Cell.completes(name, "").prompt());
              } catch (IOException e) {
                // That is what this is about.
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            },
            name);
    thread.setDaemon(true);
    thread.start();
    return thread;
  }

  /** What got no answer is ordered again, twice: that must be one job. */
  private void repeat() throws IOException, InterruptedException, SQLException {
    for (String name : List.of("kill/K0", "kill/K1")) {
      Cell cell = Cell.completes(name, "");
      String job = house.client().order(name, cell.prompt());
      List<String> wrong = new ArrayList<>();
      if (!job.equals(house.client().order(name, cell.prompt()))) {
        wrong.add("one key made two jobs");
      }
      if (!wrong.isEmpty()) {
        report.cell(house.instances().size(), name, wrong, "");
      }
      batch.add(cell, job);
    }
  }

  private void awaitBlocked(int count) throws SQLException {
    awaitRows(WAITING, count);
  }

  private void awaitRows(String query, int count) throws SQLException {
    long begun = System.nanoTime();
    try (Connection connection = house.connect()) {
      Books books = new Books(connection);
      while (books.count(query) < count) {
        if (System.nanoTime() - begun > PATIENCE.toNanos()) {
          throw new SQLException("not " + count + " rows in time: " + query);
        }
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(10));
      }
    }
  }

  Batch batch() {
    return batch;
  }
}
