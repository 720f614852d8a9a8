package org.modelsquare.chaos;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.modelsquare.testing.ConsoleVisitor;

/**
 * Orders one video after the other while the server comes and goes. What got no answer is ordered
 * again under the same key, as a client should.
 */
final class Ordering extends Thread {

  private static final long LONGEST_PAUSE_MS = 500;
  private static final long BEFORE_AGAIN_MS = 200;
  private static final int TRIES = 600;

  private final List<ConsoleVisitor> visitors;
  private final List<Order> orders;
  private final Random random;
  private final Map<Order, String> jobs = new ConcurrentHashMap<>();
  private final AtomicInteger repeated = new AtomicInteger();
  private volatile String trouble = "";

  Ordering(List<ConsoleVisitor> visitors, List<Order> orders, Random random) {
    super("ordering");
    this.visitors = visitors;
    this.orders = orders;
    this.random = random;
  }

  @Override
  public void run() {
    try {
      for (Order order : orders) {
        jobs.put(order, place(order));
        pause(random.nextLong(LONGEST_PAUSE_MS));
      }
    } catch (IOException | RuntimeException e) {
      trouble = e.toString();
    } catch (InterruptedException e) {
      interrupt();
    }
  }

  private String place(Order order) throws IOException, InterruptedException {
    IOException last = new IOException("never tried");
    for (int i = 0; i < TRIES; i++) {
      try {
        ConsoleVisitor visitor = visitors.get(order.account());
        return visitor.order(order.model(), order.key(), order.parameters());
      } catch (IOException e) {
        last = e;
        repeated.incrementAndGet();
        pause(BEFORE_AGAIN_MS);
      }
    }
    throw last;
  }

  private static void pause(long millis) {
    LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(millis));
  }

  /** The job of each order that was answered. */
  Map<Order, String> jobs() {
    return jobs;
  }

  int repeated() {
    return repeated.get();
  }

  /** Why it ended before the last order; empty if it did not. */
  String trouble() {
    return trouble;
  }
}
