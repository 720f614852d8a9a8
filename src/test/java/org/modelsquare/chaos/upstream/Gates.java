package org.modelsquare.chaos.upstream;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Where answers are held back until somebody says go. */
public final class Gates {

  private static final int LONGEST_SECONDS = 180;

  private final Map<String, CountDownLatch> reached = new ConcurrentHashMap<>();
  private final Map<String, CountDownLatch> open = new ConcurrentHashMap<>();

  /** Waits until an answer stands at that gate; false if none came in time. */
  public boolean awaitReached(String gate, Duration patience) throws InterruptedException {
    return latch(reached, gate).await(patience.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Lets the answer go, or never be stopped. */
  public void open(String gate) {
    latch(open, gate).countDown();
  }

  /** Lets all go that stand somewhere now. */
  public void openAll() {
    open.values().forEach(CountDownLatch::countDown);
    reached.keySet().forEach(this::open);
  }

  void pass(String gate) {
    latch(reached, gate).countDown();
    try {
      latch(open, gate).await(LONGEST_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static CountDownLatch latch(Map<String, CountDownLatch> latches, String gate) {
    return latches.computeIfAbsent(gate, name -> new CountDownLatch(1));
  }
}
