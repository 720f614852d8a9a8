package org.modelsquare.jobs.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.modelsquare.core.Credits;
import org.modelsquare.jobs.JobMoment;
import org.modelsquare.jobs.JobView;
import org.modelsquare.jobs.OrderSource;
import org.modelsquare.jobs.lifecycle.JobState;

/** The rules behind a job's page. */
class JobRulesTest {

  private static final Instant START = Instant.parse("2026-11-22T23:59:58Z");
  private static final Expectation USUAL =
      new Expectation(Duration.ofSeconds(6), Duration.ofSeconds(60), 0);

  @Test
  void aTimelineSaysHowLongEachStateLasted() {
    List<TimelineLine> lines =
        TimelineLine.of(
            List.of(
                moment(JobState.QUEUED, "owner", 0),
                moment(JobState.SUBMITTING, "worker", 2500),
                moment(JobState.IN_PROGRESS, "worker", 2530),
                moment(JobState.CANCELED, "owner", 62_530)));
    assertEquals(
        List.of("2.5", "", "60.0", ""), lines.stream().map(TimelineLine::seconds).toList());
    assertTrue(lines.get(3).isByPerson());
    assertFalse(lines.get(0).isByPerson(), "an order is no end");
    assertEquals("completed", lines.get(0).tally());
    assertEquals("canceled", lines.get(3).tally());
    assertEquals(List.of(), TimelineLine.of(List.of()));
  }

  @ParameterizedTest
  @CsvSource({"0, 2", "19, 2", "20, 2", "21, 5", "60, 5", "61, 10", "600, 10", "601, 30"})
  void asksOftenAtFirstAndSeldomForWhatIsLate(long age, int seconds) {
    assertEquals(seconds, USUAL.pollSeconds(Duration.ofSeconds(age)));
  }

  @ParameterizedTest
  @CsvSource({
    "6000, 20000, 6, 20, false",
    "400, 900, 1, 1, false",
    "60000, 179000, 60, 179, false",
    "60000, 180000, 1, 3, true",
    "20000, 300000, 1, 5, true"
  })
  void tellsSecondsOrMinutes(long from, long to, String shortest, String longest, boolean minutes) {
    Expectation expected = new Expectation(Duration.ofMillis(from), Duration.ofMillis(to), 25);
    assertEquals(shortest, expected.fromText());
    assertEquals(longest, expected.toText());
    assertEquals(minutes, expected.isMinutes());
    assertTrue(expected.isMeasured());
  }

  @Test
  void isSlowOnlyWhileItRuns() {
    assertFalse(sheet(job(JobState.IN_PROGRESS, "Sea", null), 60).isSlow());
    assertTrue(sheet(job(JobState.IN_PROGRESS, "Sea", null), 61).isSlow());
    JobSheet ended = sheet(job(JobState.FAILED, "Sea", START.plusSeconds(90)), 900);
    assertFalse(ended.isSlow());
    assertEquals(90, ended.seconds());
    assertEquals(0, sheet(job(JobState.QUEUED, "Sea", null), -5).seconds(), "clocks may differ");
  }

  @Test
  void creditsComeBackAtTheEndUnlessThereIsAVideo() {
    assertEquals(Credits.ZERO, sheet(job(JobState.STORING, "Sea", null), 1).returned());
    assertEquals(Credits.ZERO, sheet(job(JobState.COMPLETED, "Sea", START), 1).returned());
    assertEquals(Credits.of(2), sheet(job(JobState.FAILED, "Sea", START), 1).returned());
    assertEquals(Credits.of(2), sheet(job(JobState.CANCELED, "Sea", START), 1).returned());
  }

  @Test
  void anExcerptNeverCutsACharacter() {
    String limit = "🎬".repeat(120);
    assertEquals(limit, sheet(job(JobState.QUEUED, limit, null), 1).excerpt());
    assertEquals(limit + "…", sheet(job(JobState.QUEUED, limit + "🎬", null), 1).excerpt());
  }

  @Test
  void inputsAreListedWithoutThePrompt() {
    JobSheet sheet = sheet(job(JobState.QUEUED, "Sea", null), 1);
    assertEquals("Sea", sheet.prompt());
    assertEquals("[duration=5, image_urls=a, b]", sheet.inputs().toString());
  }

  @Test
  void aFileIsNamedByItsDigestsEnds() {
    JobSheet sheet = sheet(job(JobState.QUEUED, "Sea", null), 1);
    assertEquals("01234567…cdef", sheet.digest());
    assertEquals("1.3", sheet.megabytes());
    assertEquals("9x16", sheet.ratio());
    assertEquals(5, sheet.ticks());
  }

  private static JobMoment moment(JobState state, String noticedBy, long millis) {
    return new JobMoment(state, noticedBy, START.plusMillis(millis), null);
  }

  private static JobSheet sheet(JobView job, long age) {
    return new JobSheet(
        job,
        "Reel",
        1,
        List.of(job),
        List.of(),
        USUAL,
        null,
        null,
        1_250_001,
        "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef",
        Vault.EMPTY,
        START.plusSeconds(age));
  }

  private static JobView job(JobState state, String prompt, @Nullable Instant ended) {
    String parameters =
        "{\"prompt\":\"" + prompt + "\",\"duration\":5,\"image_urls\":[\"a\",\"b\"]}";
    return new JobView(
        "video_1",
        "acct_1",
        "reel",
        "1",
        "sandbox",
        "text_to_video",
        parameters,
        parameters,
        "2026-11-20",
        Credits.of(2),
        "",
        5,
        "9:16",
        "720p",
        "en",
        OrderSource.CONSOLE,
        null,
        state,
        START,
        null,
        ended,
        START.plusSeconds(600),
        null,
        null,
        null,
        null,
        null,
        false);
  }
}
