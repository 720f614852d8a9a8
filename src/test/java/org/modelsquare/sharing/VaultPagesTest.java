package org.modelsquare.sharing;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.modelsquare.accounts.Cast;
import org.modelsquare.media.MediaRemoval;
import org.modelsquare.testing.Browser;
import org.modelsquare.testing.PostgresResource;
import org.modelsquare.testing.Studio;
import org.modelsquare.testing.Studio.Visitor;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class VaultPagesTest {

  private static final Pattern SHARED = Pattern.compile("value=\"[^\"]*(/en/s/[\\w-]{43})\"");
  private static final Pattern REVOKE = Pattern.compile("action=\"([^\"]*/revocation)\"");

  @Inject Studio studio;
  @Inject MediaRemoval removal;

  private static final AtomicInteger SERIAL = new AtomicInteger();

  @Inject Cast cast;

  private String name;
  private Visitor alice;
  private String job;
  private String page;

  @BeforeEach
  void order() {
    name = "vault" + SERIAL.incrementAndGet();
    alice = new Visitor(cast.browser(name), cast.account(name));
    job = studio.order(alice, "A quiet harbour");
    studio.pass(Duration.ofSeconds(40));
    page = "/en/console/jobs/" + job;
  }

  /** Sessions do not last as long as videos do. */
  private void waitAndComeBack(int days) {
    studio.wait(Duration.ofDays(days));
    alice = new Visitor(cast.browser(name), alice.account());
  }

  private String look() {
    return alice.browser().get(page).then().statusCode(200).extract().asString();
  }

  private JsonPath receipt() {
    return alice.browser().get(page + "/receipt.json").then().statusCode(200).extract().jsonPath();
  }

  @Test
  void resultsGoWhenTheirTimeIsUpAndTheirReceiptsStay() {
    assertTrue(look().contains("Kept until "));
    assertTrue(look().contains("id=\"video-url\""));
    String sum = receipt().getString("media.sha256");
    assertEquals("capture", receipt().getString("ledger[-1].kind"));
    assertEquals("completed", receipt().getString("timeline[-1].state"));
    assertEquals("A quiet harbour", receipt().getString("parameters.prompt"));
    assertTrue(list().contains(" MB. Each stays for 30 days unless you keep it longer."), list());
    waitAndComeBack(31);
    assertTrue(look().contains("The video is gone since"), "at once, whenever it is removed");
    assertFalse(list().contains("in store"), list());
    assertTrue(removal.run() > 0);
    assertEquals(0, removal.run());
    assertEquals(
        1,
        studio.count(
            "media_object where removed_at is not null and account_id = '"
                + alice.account()
                + "'"));
    assertTrue(look().contains("The video is gone since"));
    assertEquals(sum, receipt().getString("media.sha256"));
    assertTrue(receipt().getString("media.removed_at") != null);
    String list = alice.browser().get("/zh-hant/console/jobs").asString();
    assertTrue(list.contains("影片已刪除"));
  }

  @Test
  void whatIsKeptStaysUntilItIsLetGo() {
    alice.browser().post(page + "/keeping").then().statusCode(303);
    waitAndComeBack(40);
    removal.run();
    assertTrue(look().contains("Kept by you, without a time limit (1 of 100)"));
    alice.browser().post(page + "/release").then().statusCode(303);
    assertTrue(look().contains("Kept until "), "for a day at least");
    waitAndComeBack(2);
    assertTrue(look().contains("The video is gone since"));
    alice.browser().post(page + "/keeping").then().statusCode(303);
    assertTrue(look().contains("The video is gone since"), "too late");
  }

  private String list() {
    return alice.browser().get("/en/console/jobs").asString();
  }

  private String share(String... values) {
    alice.browser().post(page + "/shares", values).then().statusCode(303);
    String shares = alice.browser().get(page + "/shares").asString();
    Matcher url = SHARED.matcher(shares);
    assertTrue(url.find(), shares);
    return url.group(1);
  }

  @Test
  void aShareLinkShowsTheVideoToAnybodyUntilItIsRevoked() {
    String path = share("days", "1");
    Response shown = new Browser().get(path);
    shown
        .then()
        .statusCode(200)
        .header("Referrer-Policy", "no-referrer")
        .header("X-Robots-Tag", containsString("noindex"))
        .header("Cache-Control", "private, no-store")
        .body(
            containsString("A video made with Sandbox Reel"), not(containsString("quiet harbour")))
        .body(not(containsString(job)), not(containsString(alice.account())));
    new Browser()
        .request()
        .header("Range", "bytes=0-7")
        .get(path + "/video")
        .then()
        .statusCode(206)
        .header("Content-Length", "8")
        .header("Cache-Control", "private, no-cache");
    new Browser()
        .get(path + "/video?download=1")
        .then()
        .statusCode(200)
        .header("Content-Disposition", "attachment; filename=\"sandbox-reel.mp4\"");
    Matcher revoke = REVOKE.matcher(alice.browser().get(page + "/shares").asString());
    assertTrue(revoke.find());
    assertEquals(404, studio.newcomer().browser().post(revoke.group(1)).statusCode());
    alice.browser().post(revoke.group(1)).then().statusCode(303);
    assertEquals(404, new Browser().get(path).statusCode());
    assertEquals(404, new Browser().get(path + "/video").statusCode());
  }

  @Test
  void aShareLinkEndsByItselfAndShowsThePromptOnlyIfAsked() {
    String path = share("days", "7", "with_prompt", "true");
    assertTrue(new Browser().get(path).asString().contains("A quiet harbour"));
    assertEquals(404, new Browser().get(path + "x").statusCode());
    studio.wait(Duration.ofDays(8));
    assertEquals(404, new Browser().get(path).statusCode());
    assertEquals(1, studio.count("share_link where job_id = '" + job + "'"));
  }

  @Test
  void aSharedVideoIsMadeAgainFromWhatItsLinkShows() {
    assertFalse(remade(share("days", "1")).contains("A quiet harbour"));
    String path = share("days", "1", "with_prompt", "true");
    String form = remade(path);
    assertTrue(form.contains("A quiet harbour"), form);
    assertTrue(form.contains("name=\"duration\" min=\"3\" max=\"15\" value=\"3\""), form);
    studio.wait(Duration.ofDays(2));
    assertFalse(remade(path).contains("A quiet harbour"), "not after the link's end");
  }

  /** The form that a shared video's page leads to, for somebody without an account. */
  private static String remade(String path) {
    String token = path.substring(path.lastIndexOf('/') + 1);
    String form = "/en/models/sandbox-reel?shared=" + token;
    Response shared = new Browser().get(path);
    if (shared.statusCode() == 200) {
      assertTrue(shared.asString().contains("href=\"" + form + "#play\""), shared.asString());
    }
    return new Browser().get(form).asString();
  }

  @Test
  void badInputKeepsWhatWasTypedAndStrangersFindNothing() {
    alice
        .browser()
        .post(page + "/shares", "days", "400", "with_prompt", "true")
        .then()
        .statusCode(422)
        .body(containsString("Choose 1, 7 or 30 days."), containsString("value=\"true\" checked"));
    Browser bob = studio.newcomer().browser();
    for (String part : new String[] {"/shares", "/receipt.json"}) {
      assertEquals(404, bob.get(page + part).statusCode());
    }
    for (String part : new String[] {"/shares", "/keeping", "/release"}) {
      assertEquals(404, bob.post(page + part, "days", "1").statusCode());
    }
    assertFalse(look().contains("Kept by you"));
  }
}
