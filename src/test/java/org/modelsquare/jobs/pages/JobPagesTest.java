package org.modelsquare.jobs.pages;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.modelsquare.jobs.lifecycle.JobState;
import org.modelsquare.testing.PostgresResource;
import org.modelsquare.testing.Studio;
import org.modelsquare.testing.Studio.Visitor;

/** An owner's jobs: the sheet, the moving strip, the list, and what can be done with a job. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class JobPagesTest {

  private static final String LIST = "/en/console/jobs";
  private static final Duration ENOUGH = Duration.ofSeconds(30);

  @Inject Studio studio;

  @Test
  void aRunningStripAsksAgainAndAnEndedOneDoesNot() {
    Visitor alice = studio.newcomer();
    String job = studio.order(alice, "Sea");
    String strip = LIST + "/" + job + "/strip";
    alice
        .browser()
        .get(strip)
        .then()
        .statusCode(200)
        .body(containsString("hx-get=\"" + strip + "\" hx-trigger=\"every "))
        .body(containsString("id=\"job-side\" hx-swap-oob=\"true\""))
        .body(not(containsString("id=\"job-media\"")));
    studio.pass(ENOUGH);
    assertEquals(JobState.COMPLETED, studio.job(job).state());
    alice
        .browser()
        .get(strip)
        .then()
        .body(not(containsString("hx-trigger")))
        .body(not(containsString("hx-get")))
        .body(containsString("id=\"job-side\" hx-swap-oob=\"true\""))
        .body(containsString("id=\"job-media\" hx-swap-oob=\"true\""))
        .body(containsString("id=\"job-actions\" hx-swap-oob=\"true\""))
        .body(containsString("id=\"live\" hx-swap-oob=\"innerHTML\""))
        .body(containsString("<b>8.8</b>"));
  }

  @Test
  void aFinishedJobPlaysAndDownloads() {
    Visitor alice = studio.newcomer();
    String job = studio.order(alice, "Sea");
    studio.pass(ENOUGH);
    String page = alice.browser().get(LIST + "/" + job).body().asString();
    String video = first(page, "<video[^>]* src=\"([^\"]+)\"").replace("&amp;", "&");
    alice.browser().get(video).then().statusCode(200).contentType("video/mp4");
    assertTrue(page.contains("?download=sandbox-reel-" + job + "&amp;"));
    assertEquals("8.8", studio.balance(alice).available().toString());
    assertEquals("0", studio.balance(alice).held().toString());
  }

  @Test
  void cancelingAQueuedJobGivesTheCreditsBack() {
    Visitor alice = studio.newcomer();
    String job = studio.order(alice, "Sea");
    assertEquals("8.8", studio.balance(alice).available().toString());
    Response answer = cancel(alice, job);
    assertEquals(303, answer.statusCode());
    assertTrue(answer.getHeader("Location").endsWith(LIST + "/" + job));
    assertEquals("10", studio.balance(alice).available().toString());
    assertEquals("0", studio.balance(alice).held().toString());
    assertEquals(303, cancel(alice, job).statusCode(), "again is as good as once");
    studio.pass(ENOUGH);
    assertEquals(JobState.CANCELED, studio.job(job).state());
    alice
        .browser()
        .get(LIST + "/" + job)
        .then()
        .body(not(containsString("/cancellation\"")))
        .body(containsString(job + "/takes\""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "zh-hans", "zh-hant"})
  void whatHasEndedCannotBeCanceled(String language) {
    Visitor alice = studio.newcomer();
    String job = studio.order(alice, "Sea");
    studio.pass(ENOUGH);
    Response answer =
        alice.browser().post("/" + language + "/console/jobs/" + job + "/cancellation");
    answer
        .then()
        .statusCode(409)
        .header("Cache-Control", "no-store")
        .body(containsString("<span class=\"code-no\">409</span>"))
        .body(containsString(answer.getHeader("X-Request-Id")));
    assertEquals(JobState.COMPLETED, studio.job(job).state());
    assertEquals("8.8", studio.balance(alice).available().toString());
  }

  @Test
  void repeatingMakesAnotherTakeOfTheFirst() {
    Visitor alice = studio.newcomer();
    String first = studio.order(alice, "Sea");
    String second = repeat(alice, first, "k1");
    assertNotEquals(first, second);
    assertEquals(first, studio.job(second).takeOf());
    assertEquals(studio.job(first).request(), studio.job(second).request());
    String third = repeat(alice, second, "k2");
    assertEquals(first, studio.job(third).takeOf());
    alice.browser().get(LIST + "/" + second).then().body(containsString("Take 2"));
    alice
        .browser()
        .get(LIST + "/" + first)
        .then()
        .body(allOf(containsString("Take 1"), containsString(second), containsString(third)));
    assertEquals("3.6", studio.balance(alice).held().toString());
  }

  @Test
  void repeatingTwiceWithOneFormIsOneTake() {
    Visitor alice = studio.newcomer();
    String sea = studio.order(alice, "Sea");
    String sky = studio.order(alice, "Sky");
    String take = repeat(alice, sea, "k");
    assertEquals(take, repeat(alice, sea, "k"));
    assertNotEquals(take, repeat(alice, sky, "k"), "one key on two jobs is no error");
    assertEquals(4, studio.jobCount(alice));
  }

  @Test
  void whoCannotPayForATakeComesToTheFilledForm() {
    Visitor alice = studio.newcomer();
    String[] dear = {"prompt", "A dear one", "duration", "15", "resolution", "720p"};
    String job = Studio.jobId(alice.browser().post(Studio.REEL + "/jobs", dear));
    Response answer = alice.browser().post(LIST + "/" + job + "/takes", "_key", "k");
    assertEquals(303, answer.statusCode());
    String location = answer.getHeader("Location");
    assertTrue(location.endsWith("/en/models/sandbox-reel?from=" + job + "#play"), location);
    assertEquals(1, studio.jobCount(alice));
  }

  @Test
  void theListIsFiltered() {
    Visitor alice = studio.newcomer();
    String done = studio.order(alice, "The finished one");
    studio.pass(ENOUGH);
    String queued = studio.order(alice, "The waiting one");
    assertEquals(JobState.COMPLETED, studio.job(done).state());
    assertEquals(JobState.QUEUED, studio.job(queued).state());
    assertShows(alice, "?status=completed", "finished", "waiting");
    assertShows(alice, "?status=queued", "waiting", "finished");
    assertShows(alice, "?status=queued&model=sandbox-reel", "waiting", "finished");
    String other = page(alice, "?model=kling-v3-fast");
    assertFalse(other.contains("finished one") || other.contains("waiting one"));
    for (String odd : new String[] {"?status=", "?model=", "?status=%3Cb%3E", "?page=2"}) {
      String all = page(alice, odd);
      assertTrue(all.contains("finished one") && all.contains("waiting one"), odd);
    }
  }

  @Test
  void longListsHavePages() {
    Visitor alice = studio.newcomer();
    studio.grant(alice, 30);
    String oldest = studio.order(alice, "The oldest one");
    for (int i = 1; i < 25; i++) {
      studio.order(alice, "Number " + i);
    }
    String first = page(alice, "?status=queued&model=sandbox-reel");
    assertEquals(24, Pattern.compile("<article class=\"take\"").matcher(first).results().count());
    assertFalse(first.contains(oldest));
    String older = first(first, "href=\"" + LIST + "(\\?[^\"]*before=[^\"]*)\"");
    String second = page(alice, older.replace("&amp;", "&"));
    assertTrue(second.contains("The oldest one"));
    assertFalse(second.contains("rel=\"next\""), "the last page has no older one");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"?before=%00", "?model=%00", "?status=%00", "/%00", "/%00/strip", "?before=%ff"})
  void addressesThatNobodyMadeAreNoErrorOfOurs(String odd) {
    Response answer = studio.newcomer().browser().get(LIST + odd);
    assertTrue(answer.statusCode() < 500, odd + " " + answer.statusCode());
  }

  private void assertShows(Visitor visitor, String query, String shown, String hidden) {
    String page = page(visitor, query);
    assertTrue(page.contains(shown + " one"), query);
    assertFalse(page.contains(hidden + " one"), query);
  }

  private static String page(Visitor visitor, String query) {
    Response answer = visitor.browser().get(LIST + query);
    assertEquals(200, answer.statusCode(), query);
    return answer.body().asString();
  }

  private static Response cancel(Visitor visitor, String job) {
    return visitor.browser().post(LIST + "/" + job + "/cancellation");
  }

  private static String repeat(Visitor visitor, String job, String key) {
    return Studio.jobId(visitor.browser().post(LIST + "/" + job + "/takes", "_key", key));
  }

  private static String first(String page, String pattern) {
    var found = Pattern.compile(pattern).matcher(page);
    assertTrue(found.find(), pattern);
    return found.group(1);
  }
}
