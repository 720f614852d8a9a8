package org.modelsquare.chaos.matrix;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Something under all orders breaks at once: the instances, the database, its sessions. */
final class Storms {

  private static final Duration PATIENCE = Duration.ofSeconds(150);
  private static final int JOBS = 50;
  private static final int FEWER = 24;
  private static final int BETWEEN_MS = 100;
  private static final int ROUNDS = 3;
  private static final long DATABASE_RESTS_MS = 1_500;
  private static final long SESSIONS_END_EVERY_MS = 200;
  private static final int SESSIONS_END_TIMES = 30;

  private final House house;
  private final Report report;

  Storms(House house, Report report) {
    this.house = house;
    this.report = report;
  }

  /** Kill -9 of all instances, on odd seeds with their database, while orders come in. */
  void killAll(long seed) throws IOException, InterruptedException, SQLException {
    Random random = new Random(seed);
    run(
        "kill-all/seed-" + seed,
        JOBS,
        seed,
        () -> {
          for (int round = 0; round < 2; round++) {
            pause(1_000L + random.nextInt(7_000));
            for (Instance each : house.instances()) {
              each.kill();
            }
            if (seed % 2 != 0) {
              house.postgres().crash();
              house.postgres().start();
            }
            for (Instance each : house.instances()) {
              each.begin();
            }
            for (Instance each : house.instances()) {
              each.awaitReady();
            }
          }
        });
  }

  /** The database is stopped without warning and started again, some times. */
  void restartDatabase() throws IOException, InterruptedException, SQLException {
    run(
        "database/stop-immediate",
        FEWER,
        1,
        () -> {
          for (int round = 0; round < ROUNDS; round++) {
            pause(2_500);
            house.postgres().crash();
            pause(DATABASE_RESTS_MS);
            house.postgres().start();
          }
        });
  }

  /** All sessions of the database are ended five times a second. */
  void endSessions() throws IOException, InterruptedException, SQLException {
    run(
        "database/terminate-backends",
        FEWER,
        2,
        () -> {
          for (int i = 0; i < SESSIONS_END_TIMES; i++) {
            pause(SESSIONS_END_EVERY_MS);
            try (Connection connection = house.connect();
                Statement statement = connection.createStatement()) {
              statement.execute(
                  "select pg_terminate_backend(pid) from pg_stat_activity"
                      + " where usename = current_user and pid <> pg_backend_pid()");
            }
          }
        });
  }

  private void run(String name, int jobs, long seed, Storm storm)
      throws IOException, InterruptedException, SQLException {
    Batch batch = new Batch(house);
    Load load = new Load(batch, name, jobs, seed, BETWEEN_MS);
    load.start();
    storm.blow();
    load.join(2 * PATIENCE.toMillis());
    batch.await(PATIENCE);
    List<String> trouble = new ArrayList<>();
    if (!load.trouble().isEmpty() || batch.placed().size() != load.count()) {
      trouble.add("orders broke off: " + load.trouble());
    }
    if (Set.copyOf(batch.jobs()).size() != batch.placed().size()) {
      trouble.add("two orders are one job");
    }
    trouble.addAll(batch.troubles());
    report.cell(house.instances().size(), name, trouble, batch.placed().size() + " jobs");
  }

  private static void pause(long millis) {
    LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(millis));
  }

  /** What happens while orders come in. */
  @FunctionalInterface
  private interface Storm {
    void blow() throws IOException, InterruptedException, SQLException;
  }
}
