package org.modelsquare.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Collections;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.modelsquare.core.Language;
import org.modelsquare.jobs.lifecycle.FailureCode;
import org.modelsquare.jobs.lifecycle.JobState;
import org.modelsquare.testing.PostgresResource;

/** What becomes of jobs in the real failure lab, and of the credits held for them. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class FailureLabJobsTest {

  private static final Duration MORE_THAN_SETTLED = Duration.ofMinutes(3);
  private static final Duration MORE_THAN_STORE_WITHIN = Duration.ofMinutes(20);

  @Inject JobHouse house;

  private JobView ordered(String scenario) {
    String account = house.account(6);
    String parameters =
        """
        {"prompt": "A boat.", "scenario": "%s", "duration": 3, "aspect_ratio": "16:9",
         "resolution": "720p"}
        """
            .formatted(scenario);
    JobOrder order =
        new JobOrder(
            account,
            "sandbox-lab",
            "1",
            "sandbox",
            "lab",
            "text_to_video",
            parameters,
            parameters,
            new JobPrice("2026-11-20", JobHouse.PRICE, "3 s"),
            OrderTerms.NONE,
            Duration.ofSeconds(2),
            Duration.ofSeconds(2),
            JobHouse.DEADLINE,
            3,
            "16:9",
            "720p",
            Language.EN,
            OrderSource.CONSOLE,
            null,
            Idempotency.of(null, ""));
    return house.jobs.find(account, house.submission.submit(order).jobId()).orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({
    "succeed, COMPLETED,",
    "slow, COMPLETED,",
    "answer_lost, COMPLETED,",
    "answer_late, COMPLETED,",
    "not_arrived, COMPLETED,",
    "malformed, COMPLETED,",
    "duplicate_callbacks, COMPLETED,",
    "rate_limited, COMPLETED,",
    "fail, FAILED, GENERATION_FAILED",
    "filtered, FAILED, CONTENT_POLICY_VIOLATION",
    "url_missing, FAILED, RESULT_UNAVAILABLE"
  })
  void eachScenarioEndsAsDescribed(String scenario, JobState end, @Nullable FailureCode code) {
    JobView job = ordered(scenario);
    house.pass(MORE_THAN_SETTLED);
    assertEquals(end, house.now(job).state());
    assertEquals(code, house.now(job).failure());
    house.assertBalance(job, end == JobState.COMPLETED ? 4 : 6, 0);
    house.assertSound();
  }

  @Test
  void aLostAnswerIsLookedUp() {
    JobView job = ordered("answer_lost");
    house.pass(MORE_THAN_SETTLED);
    assertEquals(1, Collections.frequency(house.path(job), JobState.UNCERTAIN));
    assertEquals(
        1,
        Collections.frequency(house.path(job), JobState.SUBMITTING),
        () -> house.jobs.timeline(job.id()).toString());
  }

  @Test
  void aFileThatBreaksOffIsFetchedAgainUntilItsTimeIsUp() {
    JobView job = ordered("truncated");
    house.pass(Duration.ofMinutes(2));
    assertEquals(JobState.STORING, house.now(job).state());
    house.assertBalance(job, 4, 2);
    house.sleep(MORE_THAN_STORE_WITHIN);
    assertEquals(JobState.FAILED, house.now(job).state());
    assertEquals(FailureCode.RESULT_UNAVAILABLE, house.now(job).failure());
    house.assertBalance(job, 6, 0);
    house.assertSound();
  }
}
