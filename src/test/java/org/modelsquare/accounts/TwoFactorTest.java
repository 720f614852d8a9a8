package org.modelsquare.accounts;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.modelsquare.accounts.secondfactor.Authenticator;
import org.modelsquare.accounts.secondfactor.SecondFactor;
import org.modelsquare.core.PublicId;
import org.modelsquare.testing.Browser;
import org.modelsquare.testing.PostgresResource;

/** The second factor, from turning it on to turning it off. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class TwoFactorTest {

  private static final String PAGE = "/en/console/account/two-factor";
  private static final String STEP = "/en/sign-in/code";
  private static final String CONSOLE = "/en/console/sessions";

  @Inject Cast cast;
  @Inject SecondFactor factor;
  @Inject Authenticator app;

  private String name;
  private Browser browser;
  private String secret = "";
  private List<String> recovery = List.of();

  @BeforeEach
  void begin() {
    cast.forgetAttempts();
    name = "two-" + PublicId.next("t").toLowerCase(Locale.ROOT);
    browser = cast.browser(name);
  }

  @Test
  void isTurnedOnWithThePasswordAndAFirstCode() {
    browser.get(PAGE).then().statusCode(200).body(not(containsString("<svg class=\"qr\"")));
    browser.post(PAGE, "start_password", "wrong wrong").then().statusCode(422);
    browser.post(PAGE, "start_password", Cast.PASSWORD).then().statusCode(303);
    browser
        .get(PAGE)
        .then()
        .statusCode(200)
        .header("Cache-Control", "no-store")
        .body(containsString("<svg class=\"qr\""))
        .body(containsString("one-time-code"));
    browser
        .post(PAGE + "/confirmation", "first_code", "000000000")
        .then()
        .statusCode(422)
        .body(containsString("<svg class=\"qr\""));
    assertFalse(factor.isOn(cast.account(name)));
    Browser elsewhere = cast.browser(name);
    turnOn();
    assertTrue(factor.isOn(cast.account(name)));
    assertEquals(10, recovery.size());
    elsewhere.get(CONSOLE).then().statusCode(303);
    browser.get(PAGE).then().statusCode(200).body(containsString("10 left"));
    browser.get("/en/console/account").then().body(containsString("On. Sign-in asks"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "zh-hans", "zh-hant"})
  void theSecondStepKeepsTheWayOn(String language) {
    turnOn();
    Browser fresh = new Browser();
    Response first =
        fresh.post(
            "/" + language + "/sign-in",
            "email",
            name + "@example.org",
            "password",
            Cast.PASSWORD,
            "return",
            "/en/console/keys?x=1");
    String step = "/" + language + "/sign-in/code?return=%2Fen%2Fconsole%2Fkeys%3Fx%3D1";
    first.then().statusCode(303).header("Location", endsWith(step));
    assertEquals("", fresh.cookie("ms_session"));
    fresh.get(CONSOLE).then().statusCode(303);
    fresh.get(step).then().statusCode(200).body(containsString("value=\"/en/console/keys?x=1\""));
    fresh.get(step + "&with=recovery").then().statusCode(200);
    fresh
        .post(
            "/" + language + "/sign-in/code",
            "code",
            app.code(secret, 1),
            "return",
            "/en/console/keys?x=1")
        .then()
        .statusCode(303)
        .header("Location", endsWith("/en/console/keys?x=1"));
    fresh.get(CONSOLE).then().statusCode(200);
    assertEquals("", fresh.cookie("ms_half"));
  }

  @Test
  void signingUpWithTheSamePasswordIsNoWayRoundIt() {
    turnOn();
    Browser fresh = new Browser();
    fresh
        .post("/en/sign-up", "email", name + "@example.org", "password", Cast.PASSWORD)
        .then()
        .statusCode(303)
        .header("Location", endsWith(STEP));
    fresh.get(CONSOLE).then().statusCode(303);
  }

  @Test
  void noCodeIsAcceptedTwice() {
    turnOn();
    String code = app.code(secret, 0);
    halfWay().post(STEP, "code", code).then().statusCode(422);
    code = app.code(secret, 1);
    halfWay().post(STEP, "code", code).then().statusCode(303);
    halfWay().post(STEP, "code", code).then().statusCode(422).body(containsString("not right"));
    String written = recovery.get(0).toUpperCase(Locale.ROOT).replace("-", " ");
    halfWay().post(STEP, "code", written, "with", "recovery").then().statusCode(303);
    halfWay().post(STEP, "code", written, "with", "recovery").then().statusCode(422);
    browser.get(PAGE).then().body(containsString("9 left"));
  }

  @Test
  void guessesAreCounted() {
    turnOn();
    Browser half = halfWay();
    for (int i = 0; i < 10; i++) {
      half.post(STEP, "code", "guess " + i).then().statusCode(422);
    }
    String right = app.code(secret, 1);
    half.post(STEP, "code", right).then().statusCode(429).header("Retry-After", not("0"));
    // Showing the password again does not buy other guesses.
    halfWay().post(STEP, "code", right).then().statusCode(429);
  }

  @Test
  void withoutThePasswordThereIsNoSecondStep() {
    turnOn();
    new Browser().get(STEP).then().statusCode(303).header("Location", endsWith("/en/sign-in"));
    Browser half = halfWay();
    String note = half.cookie("ms_half");
    String other = note.replace(cast.account(name), cast.account("bob"));
    new Browser().with("ms_half", other).get(STEP).then().statusCode(303);
    new Browser().with("ms_half", note + "x").get(STEP).then().statusCode(303);
    new Browser().with("ms_half", "a.b.c").get(STEP).then().statusCode(303);
    half.get(STEP).then().statusCode(200);
    cast.sql("update account set password_hash = 'x' where id = '" + cast.account(name) + "'");
    half.get(STEP).then().statusCode(303);
  }

  @Test
  void otherRecoveryCodesReplaceTheOnesBefore() {
    turnOn();
    String old = recovery.get(0);
    browser.post(PAGE + "/recovery-codes", "renew_password", "wrong w").then().statusCode(422);
    Response page = browser.post(PAGE + "/recovery-codes", "renew_password", Cast.PASSWORD);
    page.then().statusCode(200).header("Cache-Control", "no-store");
    List<String> fresh = codes(page);
    assertEquals(10, fresh.size());
    halfWay().post(STEP, "code", old).then().statusCode(422);
    halfWay().post(STEP, "code", fresh.get(9)).then().statusCode(303);
  }

  @Test
  void isTurnedOffWithPasswordAndCode() {
    turnOn();
    String removal = PAGE + "/removal";
    browser.post(removal, "off_password", Cast.PASSWORD, "off_code", "").then().statusCode(422);
    browser
        .post(removal, "off_password", "wrong", "off_code", recovery.get(0))
        .then()
        .statusCode(422);
    browser.post(removal, "off_password", Cast.PASSWORD, "off_code", "1").then().statusCode(422);
    browser
        .post(removal, "off_password", Cast.PASSWORD, "off_code", recovery.get(0))
        .then()
        .statusCode(303);
    browser.get(PAGE + "?saved=off").then().body(containsString("Two-factor sign-in is off."));
    new Browser()
        .post("/en/sign-in", "email", name + "@example.org", "password", Cast.PASSWORD)
        .then()
        .statusCode(303)
        .header("Location", endsWith("/en/console"));
  }

  @Test
  void theDatabaseKnowsNoSecret() {
    turnOn();
    String account = cast.account(name);
    assertEquals(
        0,
        cast.sql(
            "update second_factor set last_step = last_step where account_id = '"
                + account
                + "' and sealed_secret like '%"
                + secret.replace(" ", "")
                + "%'"));
  }

  private Browser halfWay() {
    Browser fresh = new Browser();
    fresh.post("/en/sign-in", "email", name + "@example.org", "password", Cast.PASSWORD);
    return fresh;
  }

  private void turnOn() {
    browser.post(PAGE, "start_password", Cast.PASSWORD).then().statusCode(303);
    secret = find(browser.get(PAGE), "otp-secret mono\" translate=\"no\">([A-Z2-7 ]+)<").get(0);
    Response page = browser.post(PAGE + "/confirmation", "first_code", app.code(secret, 0));
    page.then().statusCode(200).header("Cache-Control", "no-store");
    recovery = codes(page);
  }

  private static List<String> codes(Response page) {
    return find(page, "<li>([0-9a-z]{5}-[0-9a-z]{5})</li>");
  }

  private static List<String> find(Response page, String pattern) {
    return Pattern.compile(pattern)
        .matcher(page.asString())
        .results()
        .map((MatchResult each) -> each.group(1))
        .toList();
  }
}
