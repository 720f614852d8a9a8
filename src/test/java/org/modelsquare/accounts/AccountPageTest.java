package org.modelsquare.accounts;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.modelsquare.core.PublicId;
import org.modelsquare.testing.Browser;
import org.modelsquare.testing.PostgresResource;

/** People change their own accounts. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class AccountPageTest {

  private static final String PAGE = "/en/console/account";
  private static final String NEXT = "Nebel am Fluss 12";

  @Inject Cast cast;

  private String name;
  private Browser browser;

  @BeforeEach
  void begin() {
    cast.forgetAttempts();
    name = "self-" + PublicId.next("t").toLowerCase(Locale.ROOT);
    browser = cast.browser(name);
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "zh-hans", "zh-hant"})
  void showsTheAccount(String language) {
    browser
        .get("/" + language + "/console/account")
        .then()
        .statusCode(200)
        .body(containsString(name + "@example.org"))
        .header("Cache-Control", "no-store");
  }

  @Test
  void theProfileIsKeptAndTheLanguageFollowed() {
    browser
        .post(
            PAGE + "/profile",
            "display_name",
            " Mei <3 ",
            "language",
            "zh-hant",
            "time_zone",
            "Asia/Taipei")
        .then()
        .statusCode(303)
        .header("Location", endsWith("/zh-hant/console/account?saved=profile"));
    browser
        .get(PAGE + "?saved=profile")
        .then()
        .body(containsString("value=\"Mei &lt;3\""))
        .body(containsString("<option selected>Asia/Taipei</option>"))
        .body(containsString("Your profile has been saved."));
    browser.get("/en/console/sessions").then().body(containsString("UTC+08:00"));
  }

  @Test
  void whatIsNotAcceptedComesBackAsTyped() {
    browser
        .post(
            PAGE + "/profile", "display_name", "x".repeat(61), "language", "en", "time_zone", "UTC")
        .then()
        .statusCode(422)
        .body(containsString("at most 60 characters"))
        .body(containsString("x".repeat(61)));
    browser
        .post(PAGE + "/profile", "display_name", "a", "language", "en", "time_zone", "Mars/Base")
        .then()
        .statusCode(422)
        .body(containsString("href=\"#time_zone\""));
  }

  @Test
  void theEmailChangesWithThePasswordOnly() {
    String next = "next-" + name + "@example.org";
    browser
        .post(PAGE + "/email", "email", next, "email_password", "wrong wrong")
        .then()
        .statusCode(422)
        .body(containsString("not your current password"))
        .body(containsString(next))
        .body(not(containsString("wrong wrong")));
    browser
        .post(PAGE + "/email", "email", "bob", "email_password", Cast.PASSWORD)
        .then()
        .statusCode(422);
    browser
        .post(PAGE + "/email", "email", next, "email_password", Cast.PASSWORD)
        .then()
        .statusCode(303);
    signIn(next, Cast.PASSWORD, 303);
    signIn(name + "@example.org", Cast.PASSWORD, 422);
  }

  @Test
  void nobodyTakesSomebodyElsesEmail() {
    cast.account("bob");
    browser
        .post(PAGE + "/email", "email", "BOB@example.org", "email_password", Cast.PASSWORD)
        .then()
        .statusCode(422)
        .body(containsString("cannot be used here"));
  }

  @Test
  void aNewPasswordEndsTheOtherSessions() {
    Browser elsewhere = cast.browser(name);
    browser
        .post(PAGE + "/password", "current", "wrong wrong", "password", NEXT)
        .then()
        .statusCode(422);
    browser
        .post(PAGE + "/password", "current", Cast.PASSWORD, "password", "12345678")
        .then()
        .statusCode(422);
    elsewhere.get(PAGE).then().statusCode(200);
    browser
        .post(PAGE + "/password", "current", Cast.PASSWORD, "password", NEXT)
        .then()
        .statusCode(303);
    browser.get(PAGE).then().statusCode(200);
    elsewhere.get(PAGE).then().statusCode(303);
    signIn(name + "@example.org", NEXT, 303);
    signIn(name + "@example.org", Cast.PASSWORD, 422);
  }

  @Test
  void guessesAtThePasswordAreCounted() {
    for (int i = 0; i < 10; i++) {
      browser.post(PAGE + "/password", "current", "guess " + i, "password", NEXT);
    }
    browser
        .post(PAGE + "/password", "current", Cast.PASSWORD, "password", NEXT)
        .then()
        .statusCode(429)
        .header("Retry-After", not("0"));
  }

  private static void signIn(String email, String password, int status) {
    new Browser()
        .post("/en/sign-in", "email", email, "password", password)
        .then()
        .statusCode(status);
  }
}
