package org.modelsquare.jobs.dispatch;

import io.quarkus.virtual.threads.VirtualThreads;
import jakarta.inject.Singleton;
import java.util.ArrayList;
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
      List<Work> claimed = claim();
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

  /** Hands out what is due and returns at once; true if there may be more than there was room. */
  boolean handOut(Runnable atEnd) {
    queue.flush();
    Map<String, Integer> left = bulkheads.room();
    List<Work> claimed = claim();
    for (Work work : claimed) {
      left.merge(work.provider(), -1, Integer::sum);
      start(work, atEnd);
    }
    return !claimed.isEmpty() && left.values().stream().anyMatch(free -> free <= 0);
  }

  /** True if steps have ended meanwhile, so that claiming again is worth a statement. */
  boolean hasRoom() {
    return bulkheads.anyHalfFree();
  }

  /**
   * Jobs that a provider knows of come first, so that finishing goes before starting; but each
   * fourth time new orders do, so that they come to their turn under any load.
   */
  private List<Work> claim() {
    List<Work> claimed = new ArrayList<>(queue.claimOverdue(OVERDUE_AT_ONCE));
    Map<String, Integer> room = bulkheads.room();
    round++;
    if (round % ORDERS_FIRST_EACH == 0) {
      claimed.addAll(taken(queue.claimWaiting(bulkheads.openings(room)), room));
      claimed.addAll(queue.claimFollowing(room));
    } else {
      claimed.addAll(taken(queue.claimFollowing(room), room));
      claimed.addAll(queue.claimWaiting(bulkheads.openings(room)));
    }
    return claimed;
  }

  private static List<Work> taken(List<Work> claimed, Map<String, Integer> room) {
    for (Work work : claimed) {
      room.computeIfPresent(work.provider(), (p, free) -> free > 1 ? free - 1 : null);
    }
    return claimed;
  }

  private void start(Work work, Runnable atEnd) {
    long token = work.lease().token();
    bulkheads.enter(work.provider());
    runningSince.put(token, System.nanoTime());
    try {
      executor.execute(() -> run(work, atEnd));
    } catch (RejectedExecutionException e) {
      ended(work);
      queue.giveBack(Set.of(token));
    }
  }

  private void run(Work work, Runnable atEnd) {
    try {
      steps.run(work);
    } finally {
      if (ended(work) || isIdle()) {
        atEnd.run();
      }
    }
  }

  private boolean ended(Work work) {
    runningSince.remove(work.lease().token());
    return bulkheads.leave(work.provider());
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
