package org.modelsquare.accounts;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
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

/** Saying that an email is one's own, by letters that pass through a real mail server. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@WithTestResource(MailServer.class)
class EmailConfirmationTest {

  private static final Pattern LINK = Pattern.compile("/zh-hant/confirm-email/[\\w-]{43}");
  private static final String ACCOUNT = "/zh-hant/console/account";
  private static final String YES = "<dd>已確認</dd>";

  @Inject Cast cast;
  @Inject Mailbag bag;
  @Inject TestClock clock;

  private final Browser browser = new Browser();
  private String email;

  @BeforeEach
  void begin() {
    cast.forgetAttempts();
    MailServer.refuse(false);
    email = "new-" + PublicId.next("t").toLowerCase(Locale.ROOT) + "@example.org";
    browser
        .post("/zh-hant/sign-up", "email", email, "password", Cast.PASSWORD)
        .then()
        .statusCode(303);
  }

  @Test
  void theLinkInTheFirstLetterConfirmsOnlyByThePress() {
    String link = link(email);
    browser.get(ACCOUNT).then().body(not(containsString(YES)));
    Browser elsewhere = new Browser();
    elsewhere
        .get(link)
        .then()
        .statusCode(200)
        .header("Referrer-Policy", "no-referrer")
        .body(containsString(email));
    browser.get(ACCOUNT).then().body(not(containsString(YES)));
    elsewhere.post(link).then().statusCode(303).header("Location", endsWith("/email-confirmed"));
    elsewhere.get("/zh-hant/email-confirmed").then().statusCode(200);
    browser.get(ACCOUNT).then().body(containsString(YES));
    elsewhere.get(link).then().statusCode(404);
    elsewhere.post(link).then().statusCode(404);
  }

  @Test
  void anotherEmailIsToBeConfirmedAnew() {
    String old = link(email);
    String next = "x" + email;
    browser
        .post(ACCOUNT + "/email", "email", next, "email_password", Cast.PASSWORD)
        .then()
        .statusCode(303);
    browser.get(old).then().statusCode(404);
    browser.post(link(next)).then().header("Location", endsWith("?saved=confirmed"));
    browser.get(ACCOUNT).then().body(containsString(YES));
  }

  @Test
  void theLetterIsSentAgainButNotWithoutEndAndItsLinkEnds() {
    String first = link(email);
    for (int i = 0; i < 5; i++) {
      browser.post(ACCOUNT + "/email/confirmation").then().statusCode(303);
    }
    bag.empty();
    assertEquals(4, MailServer.of(email).size());
    browser.get(first).then().statusCode(404);
    String last = link(email);
    clock.push(Duration.ofDays(3).plusMinutes(1));
    browser.get(last).then().statusCode(404);
  }

  private String link(String recipient) {
    bag.empty();
    List<MailServer.Received> letters = MailServer.of(recipient);
    // Quoted-printable breaks long lines with "=".
    String source = letters.get(letters.size() - 1).source().replaceAll("=\\r?\\n", "");
    Matcher link = LINK.matcher(source);
    assertTrue(link.find(), source);
    return link.group();
  }
}
