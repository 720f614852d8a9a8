package org.modelsquare.jobs.dispatch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.virtual.threads.VirtualThreads;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.modelsquare.connections.ProviderAccounts;
import org.modelsquare.jobs.JobFixtures;
import org.modelsquare.jobs.lifecycle.JobFinished;
import org.modelsquare.jobs.lifecycle.JobSettings;
import org.modelsquare.jobs.lifecycle.JobStatus;
import org.modelsquare.jobs.queue.JobQueue;
import org.modelsquare.testing.TestClock;

/** Two engines at once on one database, each with its own loop, queue and bulkheads. */
@QuarkusTest
class DispatchLoopTest {

  private static final int JOBS = 200;

  @Inject JobQueue queue;
  @Inject Steps steps;
  @Inject ProviderAccounts accounts;
  @Inject JobFixtures fixtures;
  @Inject TestClock clock;
  @Inject Ends ends;
  @Inject @VirtualThreads ExecutorService executor;

  @Test
  void twoLoopsEndEachJobOnce() throws InterruptedException {
    DispatchLoop one = engine();
    DispatchLoop two = engine();
    one.start(new StartupEvent());
    two.start(new StartupEvent());
    String account = fixtures.account(JOBS * 2);
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < JOBS; i++) {
      ids.add(fixtures.order(account, "scripted-look-up"));
      ends.await(ids.get(i));
    }
    long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(2);
    while (!ends.all.await(100, TimeUnit.MILLISECONDS) && System.nanoTime() < end) {
      clock.push(Duration.ofSeconds(1));
    }
    one.stop(new ShutdownEvent());
    two.stop(new ShutdownEvent());
    assertEquals(0, ends.all.getCount());
    assertTrue(ids.stream().allMatch(id -> ends.of.get(id) == JobStatus.COMPLETED));
    fixtures.assertSound();
  }

  private DispatchLoop engine() {
    JobSettings settings = new Fast();
    Bulkheads bulkheads = new Bulkheads(accounts, settings, clock);
    Dispatcher dispatcher = new Dispatcher(queue, steps, bulkheads, executor, settings);
    return new DispatchLoop(dispatcher, queue, settings);
  }

  /** Counts the ends that were announced. */
  @Singleton
  static class Ends {
    final CountDownLatch all = new CountDownLatch(JOBS);
    final Map<String, JobStatus> of = new ConcurrentHashMap<>();
    private final Set<String> awaited = ConcurrentHashMap.newKeySet();

    void await(String jobId) {
      awaited.add(jobId);
      if (of.containsKey(jobId) && awaited.remove(jobId)) {
        all.countDown();
      }
    }

    void finished(@Observes JobFinished event) {
      of.put(event.jobId(), event.status());
      if (awaited.remove(event.jobId())) {
        all.countDown();
      }
    }
  }

  private static final class Fast implements JobSettings {
    @Override
    public Loop dispatcher() {
      return new Loop() {
        @Override
        public boolean enabled() {
          return true;
        }

        @Override
        public Duration tick() {
          return Duration.ofMillis(20);
        }

        @Override
        public Duration drain() {
          return Duration.ofSeconds(10);
        }
      };
    }

    @Override
    public int concurrency() {
      return 8;
    }

    @Override
    public Map<String, Integer> providerConcurrency() {
      return Map.of();
    }

    @Override
    public Duration lease() {
      return Duration.ofSeconds(60);
    }

    @Override
    public Duration longestStep() {
      return Duration.ofMinutes(1);
    }

    @Override
    public Duration lookupSettles() {
      return Duration.ofSeconds(60);
    }

    @Override
    public Duration storeWithin() {
      return Duration.ofMinutes(15);
    }

    @Override
    public Optional<Boolean> callbacks() {
      return Optional.empty();
    }

    @Override
    public Duration lateWatch() {
      return Duration.ofHours(48);
    }

    @Override
    public long maxVideoBytes() {
      return 1 << 20;
    }

    @Override
    public Duration maxDownload() {
      return Duration.ofMinutes(1);
    }
  }
}
