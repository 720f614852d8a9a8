package org.modelsquare.chaos.matrix;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Many orders on their way when an instance is killed, or when the provider is away. */
final class Crowds {

  private static final int MANY = 200;
  private static final int SOME = 30;
  private static final Duration PATIENCE = Duration.ofSeconds(180);
  private static final long AWAY_SECONDS = 8;

  private final House house;
  private final Report report;

  Crowds(House house, Report report) {
    this.house = house;
    this.report = report;
  }

  /** Kill -9 of one of two instances under 200 running jobs; the other one finishes them. */
  void killOneOfTwo() throws IOException, InterruptedException, SQLException {
    Batch batch = orders("takeover/job", MANY, "[story:in_progress@20,in_progress@70,completed]");
    awaitRunning(batch, MANY * 9 / 10);
    house.first().kill();
    batch.await(PATIENCE);
    report.cell(2, "takeover/200-jobs", batch.troubles(), batch.placed().size() + " jobs");
    house.first().restart();
  }

  /** The provider cannot be reached for a while; what was ordered meanwhile waits and is made. */
  void providerAway() throws IOException, InterruptedException, SQLException {
    house.upstream().down();
    Batch batch = orders("provider-away/job", SOME, "");
    LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(AWAY_SECONDS));
    house.upstream().up();
    batch.await(PATIENCE);
    int count = house.instances().size();
    report.cell(count, "provider-away", batch.troubles(), batch.placed().size() + " jobs");
  }

  private Batch orders(String name, int count, String marks)
      throws IOException, InterruptedException {
    List<Cell> cells = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      cells.add(Cell.completes(name + "-" + i, marks));
    }
    return new Batch(house).order(cells);
  }

  private void awaitRunning(Batch batch, int count) throws SQLException {
    long begun = System.nanoTime();
    while (System.nanoTime() - begun < PATIENCE.toNanos()) {
      try (Connection connection = house.connect()) {
        long running =
            new States(connection)
                .now(batch.jobs()).values().stream().filter("in_progress"::equals).count();
        if (running >= count) {
          return;
        }
      }
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
    }
  }
}
