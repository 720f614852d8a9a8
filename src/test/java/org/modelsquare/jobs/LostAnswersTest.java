package org.modelsquare.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.modelsquare.jobs.lifecycle.JobState;
import org.modelsquare.jobs.lifecycle.JobStatus;
import org.modelsquare.providers.SubmitOutcome;

@QuarkusTest
class LostAnswersTest {

  @Inject JobHouse house;

  @AfterEach
  void sound() {
    house.assertSound();
  }

  @Test
  void aLostAnswerIsLookedUpAndNothingIsSentAgain() {
    JobView job =
        house.ordered(
            Script.happy()
                .startAndLose()
                .find(
                    () -> {
                      throw new IOException("503");
                    })
                .find(java.util.Optional::empty));
    house.runDue();
    assertEquals(JobState.UNCERTAIN, house.now(job).state());
    assertEquals(JobStatus.QUEUED, house.now(job).status());
    house.pass(Duration.ofSeconds(4));
    Script found = Script.happy().foundAs(house.book, job.id());
    house.book.rewrite(job.id(), found);
    house.pass(Duration.ofSeconds(30));
    assertEquals(JobState.COMPLETED, house.now(job).state());
    assertEquals(1, house.book.count("submit", job.id()));
    house.assertBalance(job, 4, 0);
  }

  @Test
  void whatNeverArrivedIsSentAgainOnlyWhenThatIsSure() {
    JobView job =
        house.ordered(
            Script.happy().submit((b, j) -> new SubmitOutcome.Unknown("connection reset")).accept());
    house.pass(Duration.ofSeconds(50));
    assertEquals(1, house.book.count("submit", job.id()));
    house.pass(Duration.ofSeconds(90));
    assertEquals(2, house.book.count("submit", job.id()));
    assertEquals(JobState.COMPLETED, house.now(job).state());
  }

  @Test
  void withoutAnyWayToAskAPersonIsTold() {
    JobView job = house.ordered(JobHouse.NOTHING, Script.happy().startAndLose());
    house.pass(Duration.ofSeconds(60));
    assertEquals(JobState.UNCERTAIN, house.now(job).state());
    assertTrue(house.jobs.flagged(1000).stream().anyMatch(j -> j.id().equals(job.id())));
    house.pass(JobHouse.DEADLINE);
    assertEquals(JobState.FAILED, house.now(job).state());
    assertEquals(1, house.book.count("submit", job.id()));
    house.assertBalance(job, 6, 0);
  }

  @Test
  void oneReferenceIsOneVideoWhereTheProviderPromisesIt() {
    JobView job =
        house.ordered(
            JobHouse.RESUBMIT,
            Script.happy()
                .startAndLose()
                .busy(Duration.ofSeconds(1))
                .submit((book, ref) -> new SubmitOutcome.Accepted(book.startOnce(ref))));
    house.pass(Duration.ofSeconds(60));
    assertEquals(3, house.book.count("submit", job.id()));
    assertEquals(JobState.COMPLETED, house.now(job).state());
    assertTrue(house.path(job).stream().skip(1).noneMatch(JobState.QUEUED::equals));
  }

  @Test
  void anExceptionProvesNothing() {
    JobView job =
        house.ordered(
            Script.happy()
                .submit(
                    (book, ref) -> {
                      book.start(ref);
                      throw new IllegalStateException("parser");
                    }));
    house.pass(Duration.ofSeconds(20));
    assertEquals(JobState.COMPLETED, house.now(job).state());
  }

  @Test
  void aCrashAfterTheCallIsFoundOutLater() {
    JobView job =
        house.ordered(
            Script.happy()
                .submit(
                    (book, ref) -> {
                      book.start(ref);
                      throw new Crash();
                    }));
    assertThrows(Crash.class, house::runDue);
    assertEquals(JobState.SUBMITTING, house.now(job).state());
    house.pass(Duration.ofSeconds(20));
    assertEquals(JobState.SUBMITTING, house.now(job).state(), "the lease still holds");
    house.expireLeases();
    house.pass(Duration.ofSeconds(20));
    assertEquals(JobState.COMPLETED, house.now(job).state());
    assertEquals(1, house.book.count("submit", job.id()));
  }

  @Test
  void anAnswerAfterTheLeaseMovesNothingButIsKept() {
    JobView job =
        house.ordered(
            JobHouse.NOTHING,
            Script.happy()
                .submit(
                    (book, ref) -> {
                      house.expireLeases();
                      house.runDue();
                      assertEquals(JobState.UNCERTAIN, house.jobs.find(ref).orElseThrow().state());
                      return new SubmitOutcome.Accepted(book.start(ref));
                    }));
    house.runDue();
    house.pass(Duration.ofSeconds(20));
    assertEquals(JobState.COMPLETED, house.now(job).state());
    assertEquals(1, house.book.count("submit", job.id()));
  }

  @Test
  void theLastLookBeforeTheDeadlineCounts() {
    JobView job = house.ordered(Script.happy().startAndLose());
    house.runDue();
    house.sleep(JobHouse.DEADLINE.plusHours(1));
    house.pass(Duration.ofSeconds(10));
    assertEquals(JobState.COMPLETED, house.now(job).state());
  }

  /** Like the end of the process: nothing of ours catches it. */
  private static final class Crash extends Error {
    private static final long serialVersionUID = 1L;
  }
}
