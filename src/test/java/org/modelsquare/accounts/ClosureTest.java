package org.modelsquare.accounts;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.modelsquare.core.Credits;
import org.modelsquare.jobs.JobHousekeeping;
import org.modelsquare.media.MediaRemoval;
import org.modelsquare.testing.ApiHouse;
import org.modelsquare.testing.ApiHouse.Holder;
import org.modelsquare.testing.Browser;
import org.modelsquare.testing.PostgresResource;
import org.modelsquare.testing.Studio;
import org.modelsquare.testing.Studio.Visitor;

/** Taking one's data along, and closing an account for good. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class ClosureTest {

  private static final String PAGE = "/en/console/account/closing";
  private static final Duration ENOUGH = Duration.ofSeconds(30);

  @Inject Studio studio;
  @Inject ApiHouse house;
  @Inject Cast cast;
  @Inject JobHousekeeping housekeeping;
  @Inject MediaRemoval removal;

  @BeforeEach
  void begin() {
    cast.forgetAttempts();
  }

  @Test
  void theCopyHoldsWhatIsKeptButNoSecret() throws IOException {
    Holder holder = house.holder();
    Browser browser = holder.visitor().browser();
    String job = studio.order(holder.visitor(), "A paper boat");
    studio.pass(ENOUGH);
    browser.post("/en/models/kling-v3-fast/draft", "prompt", "tea on a tray", "duration", "5");
    Map<String, String> files = unzip(browser.get("/en/console/account/data.zip").asByteArray());
    assertEquals(
        "[account.json, credits.csv, drafts.json, keys.json, requests.json, sessions.json,"
            + " shares.json, uploads.json, videos.json, webhooks.json]",
        files.keySet().toString());
    assertTrue(files.get("account.json").contains("@example.org"));
    assertTrue(files.get("videos.json").contains(job));
    assertTrue(files.get("videos.json").contains("A paper boat"));
    assertTrue(files.get("drafts.json").contains("tea on a tray"));
    assertTrue(files.get("keys.json").contains(holder.keyId()));
    assertTrue(files.get("credits.csv").contains("sign_up_bonus"));
    String all = files.toString();
    assertFalse(all.contains(holder.secret()));
    assertFalse(all.contains("password"));
    new Browser().get("/en/console/account/data.zip").then().statusCode(303);
  }

  @Test
  void theAccountGoesWithAllThatNamesItAndTheBooksStay() {
    Holder holder = house.holder();
    Visitor alice = holder.visitor();
    String job = studio.order(alice, "A paper boat");
    studio.pass(ENOUGH);
    String own = " where account_id = '" + alice.account() + "'";
    long entries = studio.count("ledger_transfer" + own);
    assertEquals(1, studio.count("media_object" + own + " and removed_at is null"));
    alice
        .browser()
        .post(PAGE, "closing_password", Cast.PASSWORD, "understood", "yes")
        .then()
        .statusCode(303)
        .header("Location", endsWith("/en/farewell"));
    alice.browser().get("/en/farewell").then().statusCode(200);
    alice.browser().get("/en/console").then().statusCode(303);
    holder.call().get("/v1/balance").then().statusCode(401);
    assertEquals(0, studio.count("account where id = '" + alice.account() + "'"));
    assertEquals(0, studio.count("account_session" + own));
    assertEquals(
        0, studio.count("job" + own + " and (parameters like '%boat%' or request <> '{}')"));
    assertEquals(1, studio.count("job where id = '" + job + "'"));
    assertEquals(Credits.ZERO, studio.balance(alice).available());
    // What was left is written off by one more transfer.
    assertEquals(entries + 1, studio.count("ledger_transfer" + own));
    housekeeping.tidy();
    removal.run();
    assertEquals(0, studio.count("media_object" + own + " and removed_at is null"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "zh-hans", "zh-hant"})
  void asksForTheTickAndThePassword(String language) {
    Visitor alice = studio.newcomer();
    String page = "/" + language + "/console/account/closing";
    alice
        .browser()
        .post(page, "closing_password", "")
        .then()
        .statusCode(422)
        .body(containsString("id=\"understood-err\""))
        .body(containsString("id=\"closing_password-err\""));
    alice
        .browser()
        .post(page, "closing_password", "wrong wrong", "understood", "yes")
        .then()
        .statusCode(422)
        .body(containsString("id=\"closing_password-err\""))
        .body(containsString(" checked"));
    assertEquals(1, studio.count("account where id = '" + alice.account() + "'"));
  }

  @Test
  void workUnderWayIsEndedFirst() {
    Visitor alice = studio.newcomer();
    studio.order(alice, "A paper boat");
    alice
        .browser()
        .get(PAGE)
        .then()
        .statusCode(200)
        .body(containsString("Videos are still being made"))
        .body(not(containsString("closing_password")));
    alice
        .browser()
        .post(PAGE, "closing_password", Cast.PASSWORD, "understood", "yes")
        .then()
        .statusCode(409);
    studio.pass(ENOUGH);
    alice.browser().get(PAGE).then().body(containsString("closing_password"));
  }

  @Test
  void theLastOperatorStays() {
    Browser ada = cast.browser("ada");
    cast.sql("update account set operator = false where email <> 'ada@example.org'");
    ada.get(PAGE).then().body(containsString("You are the last operator"));
    ada.post(PAGE, "closing_password", Cast.PASSWORD, "understood", "yes").then().statusCode(409);
    assertEquals(1, studio.count("account where email = 'ada@example.org'"));
  }

  private static Map<String, String> unzip(byte[] bytes) throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return files;
  }
}
