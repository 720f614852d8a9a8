package org.modelsquare.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.modelsquare.credits.InsufficientCredits;
import org.modelsquare.jobs.lifecycle.Ending;
import org.modelsquare.jobs.lifecycle.JobFinish;
import org.modelsquare.jobs.lifecycle.JobState;

@QuarkusTest
class JobRacesTest {

  @Inject JobHouse house;
  @Inject JobCancellation cancellation;
  @Inject JobFinish finish;

  @AfterEach
  void sound() {
    house.assertSound();
  }

  @Test
  void ofTwoFinishersOneWins() throws Exception {
    ExecutorService two = Executors.newFixedThreadPool(2);
    try {
      for (int round = 0; round < 100; round++) {
        JobView job = house.ordered(Script.happy());
        Callable<Boolean> finisher =
            () -> finish.finish(Ending.canceled(job.id(), JobState.QUEUED));
        long won = 0;
        for (Future<Boolean> done : two.invokeAll(List.of(finisher, finisher))) {
          won += done.get() ? 1 : 0;
        }
        assertEquals(1, won);
        house.assertBalance(job, 6, 0);
      }
    } finally {
      two.shutdown();
    }
  }

  @Test
  void creditsForFiveBuyFive() throws Exception {
    String account = house.account(10);
    JobOrder order = house.order(account, JobHouse.LOOK_UP, Script.happy(), null);
    long accepted =
        together(
            64,
            () -> {
              try {
                house.submission.submit(order);
                return true;
              } catch (InsufficientCredits e) {
                return false;
              }
            });
    assertEquals(5, accepted);
    List<JobView> jobs = house.jobs.list(account, JobFilter.ALL, null, 100).jobs();
    assertEquals(5, jobs.size());
    house.assertBalance(jobs.get(0), 0, 10);
    jobs.forEach(job -> cancellation.cancel(account, job.id()));
  }

  @Test
  void oneKeyIsOneJob() throws Exception {
    String account = house.account(10);
    JobOrder order = house.order(account, JobHouse.LOOK_UP, Script.happy(), "again");
    long fresh = together(50, () -> !house.submission.submit(order).replayed());
    assertEquals(1, fresh);
    JobView job = house.jobs.list(account, JobFilter.ALL, null, 10).jobs().get(0);
    assertEquals(1, house.jobs.list(account, JobFilter.ALL, null, 10).jobs().size());
    house.assertBalance(job, 8, 2);
    assertEquals(new JobReceipt(job.id(), true), house.submission.submit(order));
    cancellation.cancel(account, job.id());
    assertEquals(job.id(), house.submission.submit(order).jobId(), "even after its end");
  }

  @Test
  void aKeyBelongsToItsRequestAndItsAccount() {
    String account = house.account(2);
    JobOrder order = house.order(account, JobHouse.LOOK_UP, Script.happy(), "k");
    String id = house.submission.submit(order).jobId();
    JobOrder other =
        new JobOrder(
            account,
            "reel",
            "1",
            order.provider(),
            "up",
            "text_to_video",
            "{\"prompt\":\"sky\"}",
            order.parameters(),
            order.price(),
            OrderTerms.NONE,
            order.firstPoll(),
            order.interval(),
            order.deadline(),
            null,
            null,
            null,
            order.language(),
            OrderSource.CONSOLE,
            null,
            Idempotency.of("k", "sky"));
    assertThrows(IdempotencyKeyReused.class, () -> house.submission.submit(other));
    String bob = house.account(2);
    String bobs =
        house.submission.submit(house.order(bob, JobHouse.LOOK_UP, Script.happy(), "k")).jobId();
    cancellation.cancel(account, id);
    cancellation.cancel(bob, bobs);
  }

  @Test
  void aKeyThatCouldNotPayIsNotBurnt() {
    String account = house.account(1);
    JobOrder order = house.order(account, JobHouse.LOOK_UP, Script.happy(), "poor");
    assertThrows(InsufficientCredits.class, () -> house.submission.submit(order));
    assertEquals(0, house.jobs.activeCount(account));
    assertEquals(
        List.of(),
        house.sql.all(
            "select job_id from job_idempotency where account_id = ?",
            row -> row.getString(1),
            account));
  }

  private static long together(int threads, Callable<Boolean> work) throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      List<Callable<Boolean>> all = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        all.add(work);
      }
      long done = 0;
      for (Future<Boolean> one : pool.invokeAll(all, 60, TimeUnit.SECONDS)) {
        done += one.get() ? 1 : 0;
      }
      return done;
    } finally {
      pool.shutdown();
    }
  }
}
