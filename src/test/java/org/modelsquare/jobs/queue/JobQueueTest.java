package org.modelsquare.jobs.queue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.modelsquare.jobs.JobFixtures;
import org.modelsquare.jobs.lifecycle.Ending;
import org.modelsquare.jobs.lifecycle.FailureCode;
import org.modelsquare.jobs.lifecycle.JobFinish;
import org.modelsquare.jobs.lifecycle.JobMoves;
import org.modelsquare.jobs.lifecycle.JobState;
import org.modelsquare.testing.TestClock;

/** Claims under a provider that exists nowhere else, so that nobody else takes part. */
@QuarkusTest
class JobQueueTest {

  @Inject JobQueue queue;
  @Inject JobMoves moves;
  @Inject JobFinish finish;
  @Inject JobFixtures fixtures;
  @Inject TestClock clock;

  @Test
  void accountsTakeTurns() {
    String flood = fixtures.account(100);
    List<String> first = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      first.add(fixtures.order(flood, "nowhere-turns"));
    }
    clock.push(Duration.ofSeconds(1));
    String other = fixtures.order(fixtures.account(100), "nowhere-turns");
    List<String> claimed =
        queue.claimWaiting(List.of(new Opening("nowhere-turns", null, null, 3))).stream()
            .map(Work::jobId)
            .toList();
    assertEquals(List.of(first.get(0), other, first.get(1)), claimed);
  }

  @Test
  void whatOneHasNobodyElseGets() {
    String account = fixtures.account(100);
    for (int i = 0; i < 10; i++) {
      fixtures.order(account, "nowhere-disjoint");
    }
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < 4; i++) {
      for (Work work :
          queue.claimWaiting(List.of(new Opening("nowhere-disjoint", null, null, 4)))) {
        assertTrue(seen.add(work.jobId()));
      }
    }
    assertEquals(10, seen.size());
  }

  @Test
  void aWorkerThatSleptPastItsLeaseChangesNothing() {
    String id = fixtures.order(fixtures.account(100), "nowhere-zombie");
    Work zombie = queue.claimWaiting(List.of(new Opening("nowhere-zombie", null, null, 1))).get(0);
    fixtures.expireLeases();
    Work living = queue.claimWaiting(List.of(new Opening("nowhere-zombie", null, null, 1))).get(0);
    assertEquals(id, living.jobId());
    assertFalse(moves.move(zombie.lease(), JobState.QUEUED, JobState.SUBMITTING, null));
    assertFalse(
        finish.finish(
            Ending.failed(
                zombie.lease(), JobState.QUEUED, FailureCode.PROVIDER_TIMEOUT, "zombie")));
    queue.putOff(zombie, clock.instant().plus(Duration.ofDays(1)), 99);
    queue.flush();
    queue.renew(List.of(zombie.lease().token()));
    queue.giveBack(List.of(zombie.lease().token()));
    assertTrue(moves.move(living.lease(), JobState.QUEUED, JobState.SUBMITTING, null));
  }

  @Test
  void aLeaseGivenBackIsTakenAtOnce() {
    fixtures.order(fixtures.account(100), "nowhere-back");
    Work work = queue.claimWaiting(List.of(new Opening("nowhere-back", null, null, 1))).get(0);
    assertEquals(
        List.of(), queue.claimWaiting(List.of(new Opening("nowhere-back", null, null, 1))));
    queue.giveBack(List.of(work.lease().token()));
    assertEquals(1, queue.claimWaiting(List.of(new Opening("nowhere-back", null, null, 1))).size());
  }
}
