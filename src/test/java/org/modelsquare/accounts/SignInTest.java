package org.modelsquare.accounts;

import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.modelsquare.accounts.throttling.Limit;
import org.modelsquare.accounts.throttling.Throttle;
import org.modelsquare.testing.Browser;
import org.modelsquare.testing.PostgresResource;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class SignInTest {

  private static final String CONSOLE = "/en/console/sessions";

  @Inject Cast cast;
  @Inject Throttle throttle;
  @Inject EntrySettings settings;

  private final Browser browser = new Browser();

  @BeforeEach
  void forgetAttempts() {
    cast.forgetAttempts();
    cast.account("alice");
  }

  @Test
  void sendsBackToThePageThatAskedForIt() {
    Response refused = browser.get("/zh-hans/console/sessions?x=1");
    refused.then().statusCode(303);
    String signIn = refused.getHeader("Location");
    assertTrue(
        signIn.endsWith("/zh-hans/sign-in?return=%2Fzh-hans%2Fconsole%2Fsessions%3Fx%3D1"), signIn);
    browser.get(signIn).then().statusCode(200).body(containsString("/zh-hans/console/sessions?x"));
    Response answer =
        browser.post(
            "/zh-hans/sign-in",
            "email",
            "Alice@example.org ",
            "password",
            Cast.PASSWORD,
            "return",
            "/zh-hans/console/sessions?x=1");
    answer.then().statusCode(303).header("Cache-Control", "no-store");
    assertTrue(answer.getHeader("Location").endsWith("/zh-hans/console/sessions?x=1"));
    browser.get(CONSOLE).then().statusCode(200);
  }

  @Test
  void partOfAPageAsksTheScriptToGo() {
    browser
        .request()
        .header("HX-Request", "true")
        .header("HX-Current-URL", "http://localhost:" + RestAssured.port + "/en/models")
        .get(CONSOLE)
        .then()
        .statusCode(401)
        .header("HX-Redirect", "/en/sign-in?return=%2Fen%2Fmodels");
  }

  @Test
  void unknownEmailAndWrongPasswordGetTheSameAnswer() {
    Response wrong = signIn("alice@example.org", "not her password");
    Response unknown = signIn("nobody@example.org", "not her password");
    assertEquals(422, wrong.statusCode());
    assertEquals(422, unknown.statusCode());
    assertEquals(
        wrong.asString().replaceAll("req_\\w+", ""),
        unknown.asString().replace("nobody", "alice").replaceAll("req_\\w+", ""));
  }

  @Test
  void guessingOneAccountIsThrottledWhateverTheAddress() {
    Limit guesses = settings.guessesAt(EmailAddress.of("alice@example.org"));
    for (int i = 0; i < settings.signInsPerEmail(); i++) {
      throttle.take(guesses, settings.guessesFrom("198.51.100." + i));
    }
    Response answer = signIn("ALICE@example.org", Cast.PASSWORD);
    answer.then().statusCode(429).body(containsString("ALICE@example.org"));
    long wait = Long.parseLong(answer.getHeader("Retry-After"));
    assertTrue(wait > 890 && wait <= 900, "wait " + wait);
    cast.sql("update attempt set made_at = made_at - interval '15 minutes'");
    signIn("alice@example.org", Cast.PASSWORD).then().statusCode(303);
  }

  @Test
  void guessingManyAccountsFromOneAddressIsThrottled() {
    for (int i = 0; i < settings.signInsPerAddress(); i++) {
      throttle.take(settings.guessesFrom("127.0.0.1"));
    }
    signIn("bob@example.org", "anything").then().statusCode(429);
  }

  @Test
  void aFailureCountsAndASuccessForgives() {
    Limit guesses = settings.guessesAt(EmailAddress.of("alice@example.org"));
    signIn("alice@example.org", "wrong password 1");
    assertFalse(throttle.take(new Limit(guesses.subject(), 1, guesses.window())).isAllowed());
    signIn("alice@example.org", Cast.PASSWORD).then().statusCode(303);
    assertTrue(throttle.take(new Limit(guesses.subject(), 1, guesses.window())).isAllowed());
  }

  @Test
  void eachSignInBringsAnotherSecretAndEndsTheOld() {
    signIn("alice@example.org", Cast.PASSWORD);
    String first = browser.cookie("ms_session");
    signIn("alice@example.org", Cast.PASSWORD);
    assertNotEquals(first, browser.cookie("ms_session"));
    new Browser().with("ms_session", first).get(CONSOLE).then().statusCode(303);
  }

  @Test
  void signOutEndsTheSession() {
    Browser alice = cast.browser("alice");
    String secret = alice.cookie("ms_session");
    alice.get(CONSOLE).then().statusCode(200);
    alice.post("/en/sign-out").then().statusCode(303);
    assertEquals("", alice.cookie("ms_session"));
    new Browser().with("ms_session", secret).get(CONSOLE).then().statusCode(303);
  }

  private Response signIn(String email, String password) {
    return browser.post("/en/sign-in", "email", email, "password", password);
  }
}
