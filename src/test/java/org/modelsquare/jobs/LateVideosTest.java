package org.modelsquare.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.modelsquare.jobs.dispatch.LostSubmissions;
import org.modelsquare.jobs.late.LateVideos;
import org.modelsquare.jobs.lifecycle.JobState;
import org.modelsquare.media.MediaStore;
import org.modelsquare.providers.RemoteFailure.Kind;

@QuarkusTest
class LateVideosTest {

  private static final Duration LATER = Duration.ofMinutes(6);

  @Inject JobHouse house;
  @Inject LateVideos late;
  @Inject LostSubmissions lost;
  @Inject TaskObject tasks;
  @Inject MediaStore media;

  @AfterEach
  void sound() {
    house.assertSound();
  }

  @Test
  void aVideoAfterTheDeadlineIsItsOwnersAndFree() {
    JobView job = overdue(Script.happy().running(50));
    house.book.rewrite(job.id(), Script.happy().succeed());
    look();
    JobView now = house.now(job);
    assertEquals(JobState.FAILED, now.state());
    assertNotNull(now.lateAt());
    assertTrue(media.find(now.mediaId()).isPresent());
    assertTrue(now.flagged());
    house.assertBalance(job, 6, 0);
    String url = tasks.of(now).at("/late_result/data/0/url").asText();
    assertTrue(url.contains("/media/" + now.mediaId()), url);
    assertTrue(tasks.of(now).path("result").isMissingNode());
    assertEquals(0, watched(job));
  }

  @Test
  void aReleasedJobWhoseVideoTurnsUpKeepsTheRefund() {
    JobView job = house.ordered(JobHouse.NOTHING, Script.happy().startAndLose());
    house.pass(Duration.ofSeconds(4));
    assertTrue(lost.neverStarted(job.id(), "ada"));
    lost.found(job.id(), house.book.remoteId(job.id()));
    look();
    assertEquals(JobState.FAILED, house.now(job).state());
    assertNotNull(house.now(job).mediaId());
    house.assertBalance(job, 6, 0);
  }

  @Test
  void theIdOfAnotherJobBringsNoVideo() {
    JobView other = house.ordered(JobHouse.NOTHING, Script.happy().accept());
    JobView job = house.ordered(JobHouse.NOTHING, Script.happy().startAndLose());
    house.pass(Duration.ofSeconds(4));
    assertTrue(lost.neverStarted(job.id(), "ada"));
    lost.found(job.id(), house.book.remoteId(other.id()));
    look();
    assertNull(house.now(job).mediaId());
  }

  @Test
  void whatCannotBeFetchedNowIsTriedAgainAndGivenUpInTheEnd() {
    JobView job = overdue(Script.happy().running(50));
    house.book.rewrite(
        job.id(),
        Script.happy()
            .succeed()
            .open(
                () -> {
                  throw new IOException("reset");
                }));
    look();
    assertEquals(1, watched(job));
    assertNull(house.now(job).mediaId());
    house.sleep(Duration.ofHours(49));
    late.run();
    assertEquals(0, watched(job));
  }

  @Test
  void workThatFailedInTheEndIsForgotten() {
    JobView job = overdue(Script.happy().running(50));
    house.book.rewrite(job.id(), Script.happy().fail(Kind.PROVIDER_ERROR));
    look();
    assertEquals(0, watched(job));
    assertNull(house.now(job).mediaId());
  }

  @Test
  void aFailureThatTheProviderNamedIsNotWatched() {
    JobView job = house.ordered(Script.happy().fail(Kind.PROVIDER_ERROR));
    house.pass(Duration.ofSeconds(6));
    assertEquals(JobState.FAILED, house.now(job).state());
    assertEquals(0, watched(job));
  }

  private JobView overdue(Script script) {
    JobView job = house.ordered(script);
    house.pass(JobHouse.DEADLINE.plusSeconds(4));
    assertEquals(JobState.FAILED, house.now(job).state());
    assertEquals(1, watched(job));
    return job;
  }

  private void look() {
    house.clock.push(LATER);
    while (late.run() > 0) {
      // Other tests may have left something to look for.
    }
  }

  private int watched(JobView job) {
    return house
        .sql
        .first(
            "select count(*)::int from late_watch where job_id = ?", row -> row.getInt(1), job.id())
        .orElse(0);
  }
}
