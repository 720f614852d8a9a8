package org.modelsquare.accounts;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.modelsquare.core.PublicId;
import org.modelsquare.mail.MailServer;
import org.modelsquare.mail.Mailbag;
import org.modelsquare.testing.Browser;
import org.modelsquare.testing.PostgresResource;
import org.modelsquare.testing.TestClock;

/** A forgotten password, by letters that pass through a real mail server. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@WithTestResource(MailServer.class)
class PasswordResetTest {

  private static final String PAGE = "/en/password-reset";
  private static final String NEXT = "Nebel am Fluss 12";
  private static final Pattern LINK = Pattern.compile("/en/password-reset/[\\w-]{43}");

  @Inject Cast cast;
  @Inject Mailbag bag;
  @Inject TestClock clock;

  private final Browser browser = new Browser();
  private String name;
  private String email;

  @BeforeEach
  void begin() {
    cast.forgetAttempts();
    MailServer.refuse(false);
    name = "lost-" + PublicId.next("t").toLowerCase(Locale.ROOT);
    email = name + "@example.org";
    cast.account(name);
    // Which asks whether the email is theirs.
    bag.empty();
    MailServer.forget(email);
  }

  @Test
  void theLinkInTheLetterSetsANewPasswordOnce() {
    Browser elsewhere = cast.browser(name);
    browser.get("/en/sign-in").then().body(containsString("href=\"/en/password-reset\""));
    String link = link();
    browser.get(link).then().statusCode(200).header("Referrer-Policy", "no-referrer");
    browser.post(link, "password", "12345678").then().statusCode(422);
    elsewhere.get("/en/console/sessions").then().statusCode(200);
    browser
        .post(link, "password", NEXT)
        .then()
        .statusCode(303)
        .header("Location", endsWith("/en/sign-in"));
    elsewhere.get("/en/console/sessions").then().statusCode(303);
    browser.get(link).then().statusCode(404);
    browser.post(link, "password", NEXT).then().statusCode(404);
    browser.post("/en/sign-in", "email", email, "password", Cast.PASSWORD).then().statusCode(422);
    browser.post("/en/sign-in", "email", email, "password", NEXT).then().statusCode(303);
    bag.empty();
    List<MailServer.Received> letters = MailServer.of(email);
    assertEquals(2, letters.size());
    assertTrue(letters.get(1).source().contains("your password has been changed"));
  }

  @Test
  void anUnknownEmailGetsTheSameAnswerAndNoLetter() {
    Response known = browser.post(PAGE, "email", email);
    Response unknown = browser.post(PAGE, "email", "no-" + email);
    assertEquals(known.getHeader("Location"), unknown.getHeader("Location"));
    assertEquals(known.statusCode(), unknown.statusCode());
    bag.empty();
    assertEquals(1, MailServer.of(email).size());
    assertEquals(0, MailServer.of("no-" + email).size());
    browser.post(PAGE, "email", "").then().statusCode(422);
  }

  @Test
  void aLinkEndsAfterHalfAnHourAndWithTheNextOne() {
    String first = link();
    String second = link();
    browser.get(first).then().statusCode(404);
    browser.get(second).then().statusCode(200);
    clock.push(Duration.ofMinutes(31));
    browser.get(second).then().statusCode(404);
    browser.post(second, "password", NEXT).then().statusCode(404);
  }

  @Test
  void nobodyIsFloodedWithLetters() {
    for (int i = 0; i < 6; i++) {
      browser.post(PAGE, "email", email).then().statusCode(303);
    }
    bag.empty();
    assertEquals(3, MailServer.of(email).size());
  }

  @Test
  void whatTheServerRefusesIsTriedAgainAndWhatIsOutIsForgotten() {
    MailServer.refuse(true);
    browser.post(PAGE, "email", email).then().statusCode(303);
    assertTrue(bag.empty() > 0);
    assertEquals(0, bag.empty());
    MailServer.refuse(false);
    clock.push(Duration.ofSeconds(31));
    bag.empty();
    assertEquals(1, MailServer.of(email).size());
    String where = " where recipient = '" + email + "' and sent_at is not null and attempts = 2";
    assertEquals(1, cast.sql("update letter set attempts = 2" + where + " and sealed_facts = ''"));
  }

  @Test
  void lettersAreInTheLanguageOfTheAccountAndLinksWithTheSite() {
    cast.sql("update account set language = 'zh-Hant' where email = '" + email + "'");
    browser.post(PAGE, "email", email);
    bag.empty();
    String source = MailServer.of(email).get(0).source();
    assertTrue(source.contains("http://localhost:8080/zh-hant/password-reset/"), source);
    assertTrue(source.contains("Content-Type: text/html"), source);
    assertTrue(source.contains("lang=3D\"zh-Hant\""), source);
  }

  @Test
  void theOldEmailHearsOfTheNewOne() {
    cast.browser(name)
        .post("/en/console/account/email", "email", "n" + email, "email_password", Cast.PASSWORD)
        .then()
        .statusCode(303);
    bag.empty();
    assertTrue(MailServer.of(email).get(0).source().contains("your email has been changed"));
    assertTrue(MailServer.of("n" + email).get(0).source().contains("is this your email?"));
  }

  private String link() {
    browser.post(PAGE, "email", email).then().statusCode(303);
    bag.empty();
    List<MailServer.Received> letters = MailServer.of(email);
    // Quoted-printable breaks long lines with "=".
    String source = letters.get(letters.size() - 1).source().replaceAll("=\\r?\\n", "");
    Matcher link = LINK.matcher(source);
    assertTrue(link.find(), source);
    return link.group();
  }
}
