package org.modelsquare.playground;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.modelsquare.accounts.Cast;
import org.modelsquare.testing.Browser;
import org.modelsquare.testing.PostgresResource;
import org.modelsquare.testing.Studio;
import org.modelsquare.testing.Studio.Visitor;

/** What a signed-out visitor filled in goes through signing up, once, and only in his browser. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class CarriedFormTest {

  private static final AtomicLong SERIAL = new AtomicLong();

  @Inject Studio studio;
  @Inject Cast cast;

  @BeforeEach
  void forgetAttempts() {
    cast.forgetAttempts();
  }

  @Test
  void theButtonDoesWhatItPromisedAfterSigningUp() {
    Browser browser = new Browser();
    Response answer = signUp(browser, carry(browser, "A carried sea", "3"));
    String job = Studio.jobId(answer);
    assertEquals(
        "A carried sea", studio.job(job).request().replaceAll("(?s).*\"prompt\": \"|\".*", ""));
    browser.get("/en/console/jobs/" + job).then().statusCode(200);
  }

  @Test
  void aTokenWorksOnce() {
    Browser browser = new Browser();
    String token = carry(browser, "Sea", "3");
    Studio.jobId(signUp(browser, token));
    Response again = browser.get("/en/sign-in?carry=" + token);
    assertEquals(303, again.statusCode());
    assertTrue(again.getHeader("Location").endsWith("/en/console"), again.getHeader("Location"));
  }

  @Test
  void aTokenEndsAfterHalfAnHour() {
    Browser late = new Browser();
    String token = carry(late, "Sea", "3");
    studio.wait(Duration.ofMinutes(31));
    assertTrue(signUp(late, token).getHeader("Location").endsWith("/en/console"));
    Browser inTime = new Browser();
    String other = carry(inTime, "Sea", "3");
    studio.wait(Duration.ofMinutes(29));
    Studio.jobId(signUp(inTime, other));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "' or 1=1 --", "../../etc", "\u0000", "=", "%00", "雨"})
  void anyOtherTokenIsHarmless(String token) {
    Response answer = signUp(new Browser(), token);
    assertEquals(303, answer.statusCode());
    assertTrue(answer.getHeader("Location").endsWith("/en/console"));
  }

  @Test
  void anothersTokenOrdersNothingInMyName() {
    String token = carry(new Browser(), "An attacker's prompt", "3");
    Visitor alice = studio.newcomer();
    alice.browser().get("/en/sign-in?carry=" + token).then().statusCode(303);
    assertEquals(0, studio.jobCount(alice));
    assertEquals("10", studio.balance(alice).available().toString());
    alice.browser().get(Studio.REEL).then().body(not(containsString("An attacker&#39;s prompt")));
  }

  @Test
  void withTooFewCreditsItBecomesADraft() {
    Browser browser = new Browser();
    Response answer = signUp(browser, carry(browser, "A dear sea", "15", "resolution", "1080p"));
    assertEquals(303, answer.statusCode());
    String location = answer.getHeader("Location");
    assertTrue(location.endsWith("/en/models/sandbox-reel?saved=draft#play"), location);
    browser
        .get("/en/models/sandbox-reel?saved=draft")
        .then()
        .body(containsString("\nA dear sea</textarea>"))
        .body(containsString("value=\"1080p\" checked"))
        .body(containsString("data-tone=\"ok\" role=\"status\""));
  }

  @Test
  void aDraftIsCarriedWithItsLanguageAndEndsOnItsPage() {
    Browser browser = new Browser();
    Response kept =
        browser.post("/zh-hant/models/kling-v3-fast/launch-subscription", "prompt", "海");
    String location = kept.getHeader("Location");
    assertTrue(location.contains("/zh-hant/sign-up?carry="), location);
    Response answer = signUp(browser, token(kept));
    assertTrue(
        answer.getHeader("Location").endsWith("/zh-hant/models/kling-v3-fast?saved=draft#play"));
    String page = browser.get("/zh-hant/models/kling-v3-fast").body().asString();
    assertEquals("海", Html.area(page, "prompt"));
  }

  @Test
  void whatIsInvalidIsNotCarried() {
    Response answer = new Browser().post(Studio.REEL + "/jobs", "prompt", "", "duration", "3");
    assertEquals(422, answer.statusCode());
  }

  @Test
  void draftsAreOfOneAccountAndTheLatestStands() {
    Visitor alice = studio.newcomer();
    String model = "/en/models/kling-v3-fast";
    alice.browser().post(model + "/draft", "prompt", "Alice's first");
    Response answer = alice.browser().post(model + "/draft", "prompt", "Alice's <zebra>");
    assertTrue(answer.getHeader("Location").endsWith(model + "?saved=draft#play"));
    String page = alice.browser().get(model).body().asString();
    assertEquals("Alice's <zebra>", Html.area(page, "prompt"));
    Visitor bob = studio.newcomer();
    assertFalse(bob.browser().get(model).body().asString().contains("zebra"));
    assertFalse(new Browser().get(model).body().asString().contains("zebra"));
    assertEquals(0, studio.jobCount(alice));
  }

  @Test
  void anUnfinishedDraftIsKeptAsFarAsItGoes() {
    Visitor alice = studio.newcomer();
    alice.browser().post(Studio.REEL + "/draft", "prompt", "", "duration", "soon", "seed", "7");
    String page = alice.browser().get(Studio.REEL).body().asString();
    assertTrue(page.contains("value=\"soon\""));
    assertFalse(page.contains("summary\" data-tone=\"bad\""), "nothing was sent yet");
  }

  private String carry(Browser browser, String prompt, String duration, String... more) {
    String[] fields = new String[4 + more.length];
    fields[0] = "prompt";
    fields[1] = prompt;
    fields[2] = "duration";
    fields[3] = duration;
    System.arraycopy(more, 0, fields, 4, more.length);
    return token(browser.post(Studio.REEL + "/jobs", fields));
  }

  private static String token(Response answer) {
    assertEquals(303, answer.statusCode());
    return answer.getHeader("Location").replaceAll(".*carry=|&.*", "");
  }

  private static Response signUp(Browser browser, String token) {
    String email = "carried" + SERIAL.incrementAndGet() + "@example.org";
    return browser.post("/en/sign-up", "email", email, "password", Cast.PASSWORD, "carry", token);
  }
}
