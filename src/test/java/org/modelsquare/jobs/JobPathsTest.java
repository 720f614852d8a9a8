package org.modelsquare.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.modelsquare.jobs.lifecycle.FailureCode;
import org.modelsquare.jobs.lifecycle.JobState;
import org.modelsquare.jobs.lifecycle.JobStatus;
import org.modelsquare.media.MediaFile;
import org.modelsquare.media.MediaStore;
import org.modelsquare.providers.RemoteFailure.Kind;
import org.modelsquare.providers.RemoteVideoGone;
import org.modelsquare.providers.SubmitOutcome;
import org.modelsquare.testing.TinyVideo;

@QuarkusTest
class JobPathsTest {

  @Inject JobHouse house;
  @Inject MediaStore media;
  @Inject JobTimes times;

  @AfterEach
  void sound() {
    house.assertSound();
  }

  @Test
  void aJobIsMadeStoredAndPaidOnce() throws IOException {
    JobView job = house.ordered(Script.happy().running(40).running(20).succeed());
    house.assertBalance(job, 4, 2);
    assertEquals(1, house.jobs.activeCount(job.accountId()));
    house.runDue();
    assertEquals(JobState.IN_PROGRESS, house.now(job).state());
    house.pass(Duration.ofSeconds(4));
    assertEquals(40, house.now(job).progress(), "progress never goes back");
    house.pass(Duration.ofSeconds(10));
    JobView done = house.now(job);
    assertEquals(JobStatus.COMPLETED, done.status());
    house.assertBalance(job, 4, 0);
    MediaFile file = media.find(String.valueOf(done.mediaId())).orElseThrow();
    assertEquals(job.accountId(), file.accountId());
    assertEquals(TinyVideo.bytes().length, file.sizeBytes());
    assertEquals(
        List.of(
            JobState.QUEUED,
            JobState.SUBMITTING,
            JobState.IN_PROGRESS,
            JobState.STORING,
            JobState.COMPLETED),
        house.path(job));
    assertTrue(times.of("reel", "text_to_video").orElseThrow().count() >= 1);
  }

  @Test
  void aRefusedJobCostsNothing() {
    JobView job = house.ordered(Script.happy().reject(Kind.CONTENT_POLICY));
    house.runDue();
    assertEquals(FailureCode.CONTENT_POLICY_VIOLATION, house.now(job).failure());
    house.assertBalance(job, 6, 0);
  }

  @Test
  void aFailedJobCostsNothing() {
    JobView job = house.ordered(Script.happy().running(5).fail(Kind.PROVIDER_ERROR));
    house.pass(Duration.ofSeconds(10));
    assertEquals(FailureCode.GENERATION_FAILED, house.now(job).failure());
    house.assertBalance(job, 6, 0);
  }

  @Test
  void aBusyProviderIsAskedAgainWhenItSaid() {
    JobView job = house.ordered(Script.happy().busy(Duration.ofSeconds(30)).accept());
    house.pass(Duration.ofSeconds(28));
    assertEquals(1, house.book.count("submit", job.id()));
    assertEquals(JobState.QUEUED, house.now(job).state());
    house.pass(Duration.ofSeconds(20));
    assertEquals(2, house.book.count("submit", job.id()));
    assertEquals(JobState.COMPLETED, house.now(job).state());
  }

  @Test
  void aProviderThatIsAlwaysBusyEndsAtTheDeadline() {
    JobView job = house.ordered(Script.happy().busy(Duration.ofSeconds(1)));
    house.pass(JobHouse.DEADLINE.plusSeconds(4));
    assertEquals(FailureCode.PROVIDER_TIMEOUT, house.now(job).failure());
    assertTrue(house.book.count("submit", job.id()) < 20);
    house.assertBalance(job, 6, 0);
  }

  @Test
  void answersThatMakeNoSenseEndAtTheDeadline() {
    JobView job = house.ordered(Script.happy().garbled());
    house.pass(JobHouse.DEADLINE.plusSeconds(4));
    assertEquals(FailureCode.PROVIDER_TIMEOUT, house.now(job).failure());
    assertEquals(1, house.book.count("cancel", job.id()));
    assertTrue(house.book.count("poll", job.id()) < 20);
    house.assertBalance(job, 6, 0);
  }

  @Test
  void aVideoThatWasReadyWhileWeWereDownIsNotLost() {
    JobView job = house.ordered(Script.happy());
    house.runDue();
    house.sleep(JobHouse.DEADLINE.multipliedBy(3));
    assertEquals(JobState.COMPLETED, house.now(job).state());
  }

  @Test
  void aVideoThatIsGoneCostsNothing() {
    JobView job =
        house.ordered(
            Script.happy()
                .open(
                    () -> {
                      throw new RemoteVideoGone("404");
                    }));
    house.pass(Duration.ofSeconds(4));
    assertEquals(FailureCode.RESULT_UNAVAILABLE, house.now(job).failure());
    assertNull(house.now(job).mediaId());
    house.assertBalance(job, 6, 0);
  }

  @Test
  void aDownloadThatBreaksOffIsRepeated() {
    byte[] whole = TinyVideo.bytes();
    JobView job =
        house.ordered(
            Script.happy()
                .open(() -> Script.content(whole, whole.length + 5))
                .open(() -> Script.content("{\"error\":1}".getBytes(), -1))
                .open(
                    () -> {
                      throw new IOException("reset");
                    })
                .open(Script::video));
    house.pass(Duration.ofSeconds(40));
    assertEquals(4, house.book.count("open", job.id()));
    assertEquals(JobState.COMPLETED, house.now(job).state());
    house.assertBalance(job, 4, 0);
  }

  @Test
  void aDownloadThatNeverWorksEndsInTime() {
    JobView job = house.ordered(Script.happy().open(() -> Script.content(new byte[9], 9)));
    house.pass(Duration.ofMinutes(16));
    assertEquals(FailureCode.RESULT_UNAVAILABLE, house.now(job).failure());
    house.assertBalance(job, 6, 0);
  }

  @Test
  void oneIdForTwoJobsFailsTheSecond() {
    JobView first = house.ordered(Script.happy().running(1));
    house.runDue();
    String taken = house.book.remoteId(first.id());
    JobView second =
        house.ordered(Script.happy().submit((b, j) -> new SubmitOutcome.Accepted(taken)));
    house.runDue();
    assertEquals(FailureCode.GENERATION_FAILED, house.now(second).failure());
    assertTrue(house.now(second).flagged());
    assertEquals(JobState.IN_PROGRESS, house.now(first).state());
    house.assertBalance(second, 6, 0);
  }
}
