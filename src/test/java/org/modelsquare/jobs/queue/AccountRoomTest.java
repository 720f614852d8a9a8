package org.modelsquare.jobs.queue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.modelsquare.jobs.JobFixtures;
import org.modelsquare.jobs.lifecycle.Ending;
import org.modelsquare.jobs.lifecycle.FailureCode;
import org.modelsquare.jobs.lifecycle.JobFinish;
import org.modelsquare.jobs.lifecycle.JobMoves;
import org.modelsquare.jobs.lifecycle.JobState;
import org.modelsquare.testing.TestClock;

/** Accounts of a provider that exists nowhere else. */
@QuarkusTest
class AccountRoomTest {

  @Inject JobQueue queue;
  @Inject JobMoves moves;
  @Inject JobFinish finish;
  @Inject JobFixtures fixtures;
  @Inject TestClock clock;

  @Test
  void aFullAccountGetsNothingUntilOneOfItsJobsEnds() {
    order("nowhere-full", 5);
    List<Work> first = claim("nowhere-full", "pacc_full", 2, 10);
    assertEquals(2, first.size());
    assertTrue(first.stream().allMatch(work -> work.providerAccount().equals("pacc_full")));
    assertEquals(List.of(), claim("nowhere-full", "pacc_full", 2, 10));
    assertEquals(1, claim("nowhere-full", "pacc_other", null, 1).size());
    Work work = first.get(0);
    finish.finish(
        Ending.failed(work.lease(), JobState.QUEUED, FailureCode.GENERATION_FAILED, "no"));
    assertEquals(1, claim("nowhere-full", "pacc_full", 2, 10).size());
  }

  @Test
  void aJobThatReturnsToTheQueueLeavesItsAccount() {
    order("nowhere-return", 1);
    Work work = claim("nowhere-return", "pacc_return", 1, 1).get(0);
    assertTrue(moves.move(work.lease(), JobState.QUEUED, JobState.SUBMITTING, null));
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              queue.keep(work.lease(), work.deadlineAt());
              moves.move(work.lease(), JobState.SUBMITTING, JobState.QUEUED, "429");
              queue.schedule(work.lease(), true, clock.instant());
            });
    Work again = claim("nowhere-return", "pacc_next", 1, 1).get(0);
    assertEquals("pacc_next", again.providerAccount());
  }

  @Test
  void aCapHoldsAgainstManyInstancesAtOnce() throws InterruptedException, ExecutionException {
    order("nowhere-race", 40);
    ExecutorService instances = Executors.newFixedThreadPool(8);
    List<Future<List<Work>>> claims = new ArrayList<>();
    for (int i = 0; i < 24; i++) {
      claims.add(instances.submit(() -> claim("nowhere-race", "pacc_race", 7, 5)));
    }
    int taken = 0;
    for (Future<List<Work>> claim : claims) {
      taken += claim.get().size();
    }
    instances.shutdown();
    assertEquals(7, taken);
  }

  private void order(String provider, int jobs) {
    String account = fixtures.account(2L * jobs);
    for (int i = 0; i < jobs; i++) {
      fixtures.order(account, provider);
    }
    clock.push(Duration.ofSeconds(1));
  }

  private List<Work> claim(String provider, String account, Integer cap, int slots) {
    return queue.claimWaiting(List.of(new Opening(provider, account, cap, slots)));
  }
}
