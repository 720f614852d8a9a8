package org.modelsquare.jobs.dispatch;

import io.quarkus.virtual.threads.VirtualThreads;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import org.modelsquare.jobs.lifecycle.JobSettings;
import org.modelsquare.jobs.queue.JobQueue;
import org.modelsquare.jobs.queue.Work;

/** Claims what is due and hands it out. Tests call {@link #runDue} in place of the loop. */
@Singleton
public class Dispatcher {

  private static final int OVERDUE_AT_ONCE = 32;
  private static final int ORDERS_FIRST_EACH = 4;
  private static final int MANY_ROUNDS = 10_000;

  private final JobQueue queue;
  private final Steps steps;
  private final Bulkheads bulkheads;
  private final ExecutorService executor;
  private final long longestStepNanos;
  private final Map<Long, Long> runningSince = new ConcurrentHashMap<>();
  private int round;

  /** Providers that were given as much as they have room for, so that more may be due for them. */
  private volatile Set<String> starved = Set.of();

  /** Whether orders may be waiting; one that another instance took is found at the next tick. */
  private volatile boolean ordered = true;

  Dispatcher(
      JobQueue queue,
      Steps steps,
      Bulkheads bulkheads,
      @VirtualThreads ExecutorService executor,
      JobSettings settings) {
    this.queue = queue;
    this.steps = steps;
    this.bulkheads = bulkheads;
    this.executor = executor;
    this.longestStepNanos = settings.longestStep().toNanos();
  }

  /** Runs everything that is due, here and now, until nothing is; how many steps that took. */
  public int runDue() {
    int done = 0;
    for (int round = 0; round < MANY_ROUNDS; round++) {
      List<Work> claimed = claim(bulkheads.room(), true);
      if (claimed.isEmpty()) {
        return done;
      }
      for (Work work : claimed) {
        steps.run(work);
        done++;
      }
      queue.flush();
    }
    throw new IllegalStateException("something is due for ever");
  }

  /** New orders are there: the next look is for them too. */
  void expectOrders() {
    ordered = true;
  }

  /**
   * Hands out what is due and returns at once.
   *
   * @param all looks for everything, also for what rarely is due or another instance knows of
   * @param more told when there is room again for what found none
   */
  void handOut(boolean all, Runnable more) {
    queue.flush();
    Map<String, Integer> room = bulkheads.room();
    Map<String, Integer> left = new HashMap<>(room);
    if (all) {
      expectOrders();
    }
    for (Work work : claim(room, all)) {
      left.merge(work.provider(), -1, Integer::sum);
      start(work, more);
    }
    starved = bulkheads.full(left);
  }

  /** True if there is room again where there was too little for all that is due. */
  boolean canGoOn() {
    return starved.stream().anyMatch(bulkheads::isHalfFree);
  }

  /**
   * Jobs that a provider knows of come first, so that finishing goes before starting; but each
   * fourth time new orders do, so that they come to their turn under any load.
   */
  private List<Work> claim(Map<String, Integer> room, boolean all) {
    List<Work> claimed = new ArrayList<>();
    if (all) {
      claimed.addAll(taken(queue.claimOverdue(OVERDUE_AT_ONCE), room));
    }
    round++;
    if (round % ORDERS_FIRST_EACH == 0) {
      claimed.addAll(taken(claimOrders(room, all), room));
      claimed.addAll(queue.claimFollowing(room));
    } else {
      claimed.addAll(taken(queue.claimFollowing(room), room));
      claimed.addAll(claimOrders(room, all));
    }
    return claimed;
  }

  private List<Work> claimOrders(Map<String, Integer> room, boolean all) {
    if (!all && !ordered) {
      return List.of();
    }
    ordered = false;
    List<Work> claimed = queue.claimWaiting(bulkheads.openings(room));
    if (!claimed.isEmpty() || !bulkheads.full(room).isEmpty()) {
      ordered = true;
    }
    return claimed;
  }

  private static List<Work> taken(List<Work> claimed, Map<String, Integer> room) {
    for (Work work : claimed) {
      room.computeIfPresent(work.provider(), (p, free) -> free > 1 ? free - 1 : null);
    }
    return claimed;
  }

  private void start(Work work, Runnable more) {
    long token = work.lease().token();
    bulkheads.enter(work.provider());
    runningSince.put(token, System.nanoTime());
    try {
      executor.execute(() -> run(work, more));
    } catch (RejectedExecutionException e) {
      ended(work);
      queue.giveBack(Set.of(token));
    }
  }

  private void run(Work work, Runnable more) {
    try {
      steps.run(work);
    } finally {
      ended(work);
      if (starved.contains(work.provider()) && bulkheads.isHalfFree(work.provider())) {
        more.run();
      }
    }
  }

  private void ended(Work work) {
    runningSince.remove(work.lease().token());
    bulkheads.leave(work.provider());
  }

  /** Tells the database that the running steps are alive, but for those that run too long. */
  void renewLeases() {
    long now = System.nanoTime();
    List<Long> alive = new ArrayList<>();
    runningSince.forEach(
        (token, since) -> {
          if (now - since < longestStepNanos) {
            alive.add(token);
          }
        });
    queue.renew(alive);
  }

  boolean isIdle() {
    return runningSince.isEmpty();
  }

  /** Writes down what is known and lets others take over the rest. */
  void letGo() {
    queue.flush();
    queue.giveBack(runningSince.keySet());
  }
}
