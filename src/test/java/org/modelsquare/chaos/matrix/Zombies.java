package org.modelsquare.chaos.matrix;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * An instance stands still in the middle of a step for longer than its lease, then goes on and
 * finds the provider's answer waiting. What it then writes must not count.
 */
final class Zombies {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final House house;
  private final Report report;
  private final Batch batch;

  Zombies(House house, Report report) {
    this.house = house;
    this.report = report;
    this.batch = new Batch(house);
  }

  void run() throws IOException, InterruptedException, SQLException {
    Optional<Instance> other = house.second();
    if (other.isPresent()) {
      other.get().stopTime();
    }
    List<String> phases = List.of("submit", "poll", "result");
    for (String phase : phases) {
      batch.order(Cell.completes("zombie/" + phase, "[hold:" + phase + "]"));
    }
    for (String phase : phases) {
      house.upstream().gates().awaitReached("zombie/" + phase + ":" + phase, PATIENCE);
    }
    house.first().stopTime();
    if (other.isPresent()) {
      other.get().goOn();
    }
    phases.forEach(phase -> house.upstream().gates().open("zombie/" + phase + ":" + phase));
    LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(2 * House.LEASE_SECONDS + 2));
    house.first().goOn();
    batch.await(Duration.ofSeconds(60)).judge(report);
  }

  Batch batch() {
    return batch;
  }
}
