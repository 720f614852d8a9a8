package org.modelsquare.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.modelsquare.jobs.lifecycle.JobState;
import org.modelsquare.providers.RemoteStatus;
import org.modelsquare.providers.RemoteVideo;
import org.modelsquare.providers.SubmitOutcome;

@QuarkusTest
class CancellationTest {

  @Inject JobHouse house;
  @Inject JobCancellation cancellation;

  @AfterEach
  void sound() {
    house.assertSound();
  }

  private boolean cancel(JobView job) {
    return cancellation.cancel(job.accountId(), job.id());
  }

  @Test
  void aQueuedJobIsCanceledAndNeverSent() {
    JobView job = house.ordered(Script.happy());
    assertTrue(job.cancelable());
    assertTrue(cancel(job));
    assertTrue(cancel(job), "twice is once");
    house.pass(Duration.ofSeconds(10));
    assertEquals(JobState.CANCELED, house.now(job).state());
    assertEquals(0, house.book.count("submit", job.id()));
    house.assertBalance(job, 6, 0);
  }

  @Test
  void aRunningJobIsCanceledAndItsLateSuccessGoesNowhere() {
    JobView job = house.ordered(Script.happy());
    house.runDue();
    assertTrue(cancel(job));
    assertEquals(1, house.book.count("cancel", job.id()));
    house.pass(Duration.ofSeconds(10));
    assertEquals(JobState.CANCELED, house.now(job).state());
    assertEquals(0, house.book.count("open", job.id()));
    house.assertBalance(job, 6, 0);
  }

  @Test
  void aCancelDuringThePollWins() {
    JobView job =
        house.ordered(
            Script.happy()
                .poll(
                    remoteId -> {
                      String id = remoteId.substring(2, remoteId.length() - 2);
                      cancel(house.jobs.find(id).orElseThrow());
                      return new RemoteStatus.Succeeded(
                          new RemoteVideo(remoteId, "https://v.test"));
                    }));
    house.pass(Duration.ofSeconds(10));
    assertEquals(JobState.CANCELED, house.now(job).state());
    house.assertBalance(job, 6, 0);
  }

  @Test
  void aJobUnderWayToTheProviderIsNotCancelable() {
    JobView job =
        house.ordered(
            Script.happy()
                .submit(
                    (book, ref) -> {
                      JobView sent = house.jobs.find(ref).orElseThrow();
                      assertFalse(sent.cancelable());
                      assertThrows(NotCancelable.class, () -> cancel(sent));
                      return new SubmitOutcome.Accepted(book.start(ref));
                    }));
    house.pass(Duration.ofSeconds(10));
    assertEquals(JobState.COMPLETED, house.now(job).state());
  }

  @Test
  void anUncertainJobIsNotCancelable() {
    JobView job = house.ordered(JobHouse.NOTHING, Script.happy().startAndLose());
    house.runDue();
    assertEquals(JobState.UNCERTAIN, assertThrows(NotCancelable.class, () -> cancel(job)).state());
  }

  @Test
  void aJobThatIsBeingStoredOrHasEndedIsNotCancelable() {
    JobView job =
        house.ordered(
            Script.happy()
                .open(
                    () -> {
                      throw new IOException("reset");
                    })
                .open(Script::video));
    house.pass(Duration.ofSeconds(4));
    assertEquals(JobState.STORING, assertThrows(NotCancelable.class, () -> cancel(job)).state());
    house.pass(Duration.ofSeconds(10));
    assertEquals(JobState.COMPLETED, assertThrows(NotCancelable.class, () -> cancel(job)).state());
    house.assertBalance(job, 4, 0);
  }

  @Test
  void nobodyCancelsTheJobOfAnother() {
    JobView job = house.ordered(Script.happy());
    assertFalse(cancellation.cancel("acct_bob", job.id()));
    assertEquals(JobState.QUEUED, house.now(job).state());
    cancel(job);
  }
}
