package org.modelsquare.accounts;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Cookie;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.modelsquare.accounts.throttling.Throttle;
import org.modelsquare.testing.Browser;
import org.modelsquare.testing.PostgresResource;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class SignUpTest {

  @Inject Cast cast;
  @Inject Accounts accounts;
  @Inject Throttle throttle;
  @Inject EntrySettings settings;

  private final Browser browser = new Browser();

  @BeforeEach
  void forgetAttempts() {
    cast.forgetAttempts();
  }

  @Test
  void opensAnAccountAndSignsIn() {
    Response answer = signUp("carol@example.org", Cast.PASSWORD);
    answer.then().statusCode(303).header("Cache-Control", "no-store");
    assertTrue(answer.getHeader("Location").endsWith("/en/console"));
    Cookie cookie = answer.getDetailedCookie("ms_session");
    assertTrue(cookie.isHttpOnly());
    assertEquals("Lax", cookie.getSameSite());
    assertEquals("/", cookie.getPath());
    assertFalse(cookie.isSecured());
    browser
        .get("/en/console/sessions")
        .then()
        .statusCode(200)
        .body(containsString("Firefox on Linux"))
        .body(containsString("This browser"));
  }

  @Test
  void keepsTheLanguageOfThePage() {
    browser.post("/zh-hant/sign-up", "email", "lin@example.org", "password", Cast.PASSWORD);
    Account lin = accounts.findByEmail("lin@example.org").orElseThrow();
    assertEquals("zh-Hant", lin.language().tag());
    assertTrue(lin.id().startsWith("acct_"));
    assertFalse(lin.isOperator());
  }

  @Test
  void oneAddressIsOneAccount() {
    String alice = cast.account("alice");
    signUp("  ALICE@Example.org", "a different password 4")
        .then()
        .statusCode(422)
        .body(containsString("No new account can be opened with this email"))
        .body(containsString("data-focus"))
        .body(containsString("tabindex=\"-1\""))
        .body(containsString("aria-describedby=\"email-err\""))
        .body(containsString("value=\"  ALICE@Example.org\""));
    assertEquals(alice, accounts.findByEmail("Alice@EXAMPLE.org").orElseThrow().id());
  }

  @Test
  void whoHasAnAccountIsSignedInByItsPassword() {
    cast.account("alice");
    signUp("alice@example.org", Cast.PASSWORD).then().statusCode(303);
    browser.get("/en/console/sessions").then().statusCode(200);
  }

  @Test
  void saysAllThatIsWrongAtOnceAndKeepsTheEmail() {
    signUp("alice@", "short")
        .then()
        .statusCode(422)
        .header("Cache-Control", "no-store")
        .body(containsString("2 things to fix"))
        .body(containsString("not a complete email"))
        .body(containsString("at least 8 characters"))
        .body(containsString("value=\"alice@\""))
        .body(not(containsString("short\"")));
  }

  @Test
  void isThrottledPerAddress() {
    for (int i = 0; i < 20; i++) {
      throttle.take(settings.signUpsFrom("127.0.0.1"));
    }
    Response answer = signUp("dora@example.org", Cast.PASSWORD);
    answer.then().statusCode(429).body(containsString("dora@example.org"));
    assertTrue(Integer.parseInt(answer.getHeader("Retry-After")) > 3500);
  }

  @Test
  void whoIsSignedInGoesOn() {
    Response answer = cast.browser("alice").get("/en/sign-up?return=%2Fen%2Fmodels");
    answer.then().statusCode(303);
    assertTrue(answer.getHeader("Location").endsWith("/en/models"));
  }

  private Response signUp(String email, String password) {
    return browser.post("/en/sign-up", "email", email, "password", password);
  }
}
