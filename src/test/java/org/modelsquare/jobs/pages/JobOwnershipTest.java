package org.modelsquare.jobs.pages;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.modelsquare.jobs.lifecycle.JobState;
import org.modelsquare.testing.Browser;
import org.modelsquare.testing.PostgresResource;
import org.modelsquare.testing.Studio;
import org.modelsquare.testing.Studio.Visitor;

/** Somebody else's job does not exist, whatever is done with its address. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class JobOwnershipTest {

  private static final String ABSENT = "video_01ARZ3NDEKTSV4RRFFQ69G5FAV";

  @Inject Studio studio;

  @ParameterizedTest
  @CsvSource({
    "GET, '', en",
    "GET, /strip, en",
    "POST, /cancellation, en",
    "POST, /takes, en",
    "GET, '', zh-hans",
    "GET, /strip, zh-hans",
    "POST, /cancellation, zh-hans",
    "POST, /takes, zh-hans",
    "GET, '', zh-hant",
    "GET, /strip, zh-hant",
    "POST, /cancellation, zh-hant",
    "POST, /takes, zh-hant",
    "HEAD, '', en",
    "HEAD, /strip, en"
  })
  void anothersJobLooksLikeNone(String verb, String rest, String language) {
    String job = studio.order(studio.newcomer(), "A secret of Alice");
    Visitor bob = studio.newcomer();
    String root = "/" + language + "/console/jobs/";
    Response foreign = send(bob.browser(), verb, root + job + rest);
    Response absent = send(bob.browser(), verb, root + ABSENT + rest);
    assertEquals(404, foreign.statusCode());
    assertEquals(404, absent.statusCode());
    assertEquals(body(absent, ABSENT), body(foreign, job));
    assertEquals(names(absent), names(foreign));
    assertEquals(JobState.QUEUED, studio.job(job).state());
    assertEquals(0, studio.jobCount(bob));
    assertEquals("10", studio.balance(bob).available().toString());
  }

  @ParameterizedTest
  @CsvSource({
    "PUT, ''",
    "DELETE, ''",
    "PATCH, ''",
    "POST, ''",
    "GET, /takes",
    "GET, /cancellation"
  })
  void otherVerbsSayNothingEither(String verb, String rest) {
    String job = studio.order(studio.newcomer(), "A secret of Alice");
    Visitor bob = studio.newcomer();
    Response foreign = send(bob.browser(), verb, "/en/console/jobs/" + job + rest);
    Response absent = send(bob.browser(), verb, "/en/console/jobs/" + ABSENT + rest);
    assertEquals(absent.statusCode(), foreign.statusCode());
    assertEquals(405, foreign.statusCode());
    assertEquals(body(absent, ABSENT), body(foreign, job));
  }

  @Test
  void anothersJobsAreInNoListAndBehindNoCursor() {
    String job = studio.order(studio.newcomer(), "A secret of Alice");
    Visitor bob = studio.newcomer();
    for (String query :
        new String[] {"", "?before=" + job + "Z", "?status=queued", "?model=sandbox-reel"}) {
      bob.browser()
          .get("/en/console/jobs" + query)
          .then()
          .statusCode(200)
          .body(not(containsString("A secret of Alice")))
          .body(not(containsString(job + "\"")));
    }
  }

  @Test
  void strangersAreSentToSignIn() {
    String job = studio.order(studio.newcomer(), "A secret of Alice");
    for (String path : new String[] {job, job + "/strip", ABSENT, ""}) {
      Response answer = new Browser().get("/zh-hant/console/jobs/" + path);
      assertEquals(303, answer.statusCode());
      assertTrue(answer.getHeader("Location").contains("/zh-hant/sign-in?return="));
      assertFalse(answer.body().asString().contains("secret"));
    }
    assertEquals(303, new Browser().post("/en/console/jobs/" + job + "/takes").statusCode());
    assertEquals(303, new Browser().post("/en/console/jobs/" + job + "/cancellation").statusCode());
    assertEquals(JobState.QUEUED, studio.job(job).state());
  }

  @Test
  void anEndedSessionSendsAPartOfAPageToSignIn() {
    new Browser()
        .request()
        .header("HX-Request", "true")
        .get("/en/console/jobs/" + ABSENT + "/strip")
        .then()
        .statusCode(401)
        .header("HX-Redirect", containsString("/en/sign-in"));
  }

  private static Response send(Browser browser, String verb, String path) {
    return switch (verb) {
      case "GET" -> browser.get(path);
      case "POST" -> browser.post(path);
      default -> browser.request().request(verb, path);
    };
  }

  private static String body(Response answer, String job) {
    return answer
        .body()
        .asString()
        .replace(answer.getHeader("X-Request-Id"), "id")
        .replace(job, "job");
  }

  private static java.util.List<String> names(Response answer) {
    return answer.getHeaders().asList().stream()
        .map(each -> each.getName().toLowerCase(java.util.Locale.ROOT))
        .sorted()
        .toList();
  }
}
