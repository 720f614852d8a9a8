package org.modelsquare.chaos.matrix;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Orders of many kinds, one after the other, from a thread that nothing stops. */
final class Load extends Thread {

  private static final String[] KINDS = {
    "",
    "[story:in_progress@30,completed]",
    "[story:failed]",
    "[fault:submit=reset]",
    "[fault:submit=accepted-500]",
    "[fault:submit=early-reset]",
    "[fault:submit=http-422]",
    "[fault:submit=http-429-ra-seconds]",
    "[fault:poll=html]",
    "[fault:poll=reset-mid-body]",
    "[fault:result=http-503]",
    "[fault:result=truncated]",
  };

  private final Batch batch;
  private final List<Cell> cells;
  private final long between;
  private volatile String trouble = "";

  /** So many orders drawn by a seed, with pauses up to so many milliseconds. */
  Load(Batch batch, String name, int count, long seed, int between) {
    super(name);
    this.batch = batch;
    this.between = between;
    Random random = new Random(seed);
    this.cells = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      cells.add(cell(name + "/" + i, KINDS[random.nextInt(KINDS.length)]));
    }
    setDaemon(true);
  }

  private static Cell cell(String name, String marks) {
    Cell cell =
        switch (marks) {
          case "[story:failed]" -> Cell.fails(name, marks, "generation_failed");
          case "[fault:submit=http-422]" -> Cell.fails(name, marks, "content_policy_violation");
          default -> Cell.completes(name, marks);
        };
    return new Cell(name, marks, cell.ends(), false, cell.submits() * 3);
  }

  @Override
  public void run() {
    try {
      for (Cell each : cells) {
        batch.order(each);
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(between));
      }
    } catch (IOException | RuntimeException e) {
      trouble = e.toString();
    } catch (InterruptedException e) {
      interrupt();
    }
  }

  /** Why it ended before the last order; empty if it did not. */
  String trouble() {
    return trouble;
  }

  int count() {
    return cells.size();
  }
}
