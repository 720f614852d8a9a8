package org.modelsquare.admin;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.modelsquare.accounts.Cast;
import org.modelsquare.accounts.secondfactor.Authenticator;
import org.modelsquare.mail.MailServer;
import org.modelsquare.mail.Mailbag;
import org.modelsquare.testing.Browser;
import org.modelsquare.testing.PostgresResource;

/** Where a second factor is required, an operator's password opens nothing of the area. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@WithTestResource(MailServer.class)
class OperatorsFactorTest {

  private static final String SET_UP = "/en/console/account/two-factor";
  private static final Pattern SECRET = Pattern.compile("otp-secret[^>]*>([A-Z2-7 ]+)<");

  @Inject Cast cast;
  @Inject Authenticator app;
  @Inject Mailbag mail;

  @Test
  void theAreaOpensWithTheFactor() {
    cast.forgetAttempts();
    Browser ada = cast.browser("ada");
    ada.get("/en/admin")
        .then()
        .statusCode(303)
        .header("Location", endsWith(SET_UP + "?for=operators"));
    ada.post("/en/admin/codes", "count", "1", "credits", "5").then().statusCode(303);
    ada.get("/en/admin/audit.csv").then().statusCode(303);
    ada.get(SET_UP + "?for=operators")
        .then()
        .statusCode(200)
        .body(containsString("Operators need a second factor"));
    cast.browser("bob").get("/en/admin").then().statusCode(404);

    ada.post(SET_UP, "start_password", Cast.PASSWORD).then().statusCode(303);
    Matcher secret = SECRET.matcher(ada.get(SET_UP).asString());
    Assertions.assertTrue(secret.find());
    ada.post(SET_UP + "/confirmation", "first_code", app.code(secret.group(1), 0))
        .then()
        .statusCode(200);
    ada.get("/en/admin").then().statusCode(200);
    lettersAreTried(ada);
  }

  /** The first steps send a letter through the mail server that is set. */
  private void lettersAreTried(Browser ada) {
    String page = "/en/admin/setup";
    MailServer.forget("ada@example.org");
    ada.post(page + "/mail/trial").then().statusCode(303);
    ada.get(page).then().body(containsString("Your letter is on its way."));
    mail.empty();
    Assertions.assertEquals(
        1,
        MailServer.of("ada@example.org").stream()
            .filter(each -> each.source().contains("letters arrive"))
            .count());
    ada.get(page).then().body(containsString("The mail server has taken your letter."));
  }
}
