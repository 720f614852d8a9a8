package org.modelsquare.chaos.matrix;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Many orders on their way when an instance is killed, or when the provider is away. */
final class Crowds {

  private static final int MANY = 200;
  private static final int SOME = 30;
  private static final int AT_ONCE = 8;
  private static final String LONG_STORY =
      "[story:in_progress@1,in_progress@20,in_progress@40,in_progress@60,in_progress@80,completed]";
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
    Batch batch = orders("takeover/job", MANY, LONG_STORY);
    long running = awaitRunning(batch, MANY * 9 / 10);
    house.first().kill();
    batch.await(PATIENCE);
    List<String> trouble = new ArrayList<>(batch.troubles());
    if (running < MANY / 2) {
      trouble.add("only " + running + " were running at the kill");
    }
    report.cell(2, "takeover/200-jobs", trouble, running + " of 200 running at the kill");
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
    Batch batch = new Batch(house);
    ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
    List<Future<String>> placed = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Cell cell = Cell.completes(name + "-" + i, marks);
      placed.add(threads.submit(() -> batch.order(cell)));
    }
    threads.shutdown();
    for (Future<String> each : placed) {
      try {
        each.get();
      } catch (ExecutionException e) {
        throw new IOException(e.getCause());
      }
    }
    return batch;
  }

  /** Until so many are running, or as many as ever will; how many that are. */
  private long awaitRunning(Batch batch, int count) throws SQLException {
    long begun = System.nanoTime();
    long running = 0;
    while (System.nanoTime() - begun < PATIENCE.toNanos()) {
      try (Connection connection = house.connect()) {
        States states = new States(connection);
        running = states.now(batch.jobs()).values().stream().filter("in_progress"::equals).count();
        if (running >= count || !states.ends(batch.jobs()).isEmpty()) {
          return running;
        }
      }
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
    }
    return running;
  }
}
