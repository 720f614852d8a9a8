package org.modelsquare.playground;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.modelsquare.core.Credits;
import org.modelsquare.testing.PostgresResource;
import org.modelsquare.testing.Studio;
import org.modelsquare.testing.Studio.Visitor;

/** From the form to the job: what was shown is what is ordered, once, at the shown price. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class OrderingTest {

  private static final String REEL = Studio.REEL;

  @Inject Studio studio;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "A plain sea",
        "Tom & \"Jerry\" <b>'s</b> \\ back",
        "Zeile eins\r\nZeile zwei\rZeile drei\nJSON\n",
        "🎬 雨夜 e\u0301 \u2028 \u0001 %s %n ${x} {y} {#if}",
      })
  void thePreviewIsTheOrderToTheByte(String prompt) {
    Visitor alice = studio.newcomer();
    String[] form = {
      "prompt", prompt, "duration", "4", "aspect_ratio", "9:16", "resolution", "1080p", "seed", "7"
    };
    String live = alice.browser().post(REEL + "/request", form).body().asString();
    String whole = alice.browser().post(REEL + "/preview", form).body().asString();
    Response ordered = alice.browser().post(REEL + "/jobs", form);
    String request = studio.job(Studio.jobId(ordered)).request();
    assertEquals(request, Html.snippet(live, "json"));
    assertEquals(request, Html.snippet(whole, "json"));
  }

  @ParameterizedTest
  @CsvSource({"3,720p,1.2", "5,720p,2", "15,720p,6", "4,1080p,3.2", "12,1080p,9.6"})
  void thePriceOnThePageIsHeld(String duration, String resolution, String price) {
    Visitor alice = studio.newcomer();
    String[] form = {"prompt", "Sea", "duration", duration, "resolution", resolution};
    String page = alice.browser().post(REEL + "/request", form).body().asString();
    assertEquals(price, Html.first(page, "id=\"price\".*?<b class=\"amount\">([^<]*)</b>"));
    String job = Studio.jobId(alice.browser().post(REEL + "/jobs", form));
    assertEquals(price, studio.job(job).amount().toString());
    assertEquals(price, studio.balance(alice).held().toString());
    assertEquals(
        Credits.of(10).minus(studio.balance(alice).held()), studio.balance(alice).available());
  }

  @Test
  void tooFewCreditsKeepTheFormAndChargeNothing() {
    Visitor alice = studio.newcomer();
    alice
        .browser()
        .post(REEL + "/jobs", "prompt", "A <dear> one", "duration", "15", "resolution", "1080p")
        .then()
        .statusCode(402)
        .body(containsString("A &lt;dear&gt; one"))
        .body(containsString("12"))
        .body(containsString("value=\"1080p\" checked"))
        .body(containsString("href=\"/en/console/credits\""));
    assertEquals(0, studio.jobCount(alice));
    assertEquals(Credits.of(10), studio.balance(alice).available());
    assertEquals(Credits.ZERO, studio.balance(alice).held());
  }

  @Test
  void sendingAFormTwiceMakesOneJob() {
    Visitor alice = studio.newcomer();
    String first = order(alice, "Sea", "form_1");
    assertEquals(first, order(alice, "Sea", "form_1"));
    assertEquals(1, studio.jobCount(alice));
    assertEquals("1.2", studio.balance(alice).held().toString());
  }

  @Test
  void whoGoesBackAndEditsGetsANewJobOnce() {
    Visitor alice = studio.newcomer();
    String first = order(alice, "Sea", "form_1");
    String edited = order(alice, "Sea at night", "form_1");
    assertNotEquals(first, edited);
    assertEquals(edited, order(alice, "Sea at night", "form_1"));
    assertEquals(first, order(alice, "Sea", "form_1"));
    assertEquals(2, studio.jobCount(alice));
  }

  @Test
  void keysAreOfOneAccount() {
    Visitor alice = studio.newcomer();
    Visitor bob = studio.newcomer();
    assertNotEquals(order(alice, "Sea", "form_1"), order(bob, "Sea", "form_1"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\u0000", "'; drop table job; --", "键"})
  void oddKeysAreKeys(String key) {
    Visitor alice = studio.newcomer();
    order(alice, "Sea", key);
    order(alice, "Sea", key.repeat(300));
    assertTrue(studio.jobCount(alice) >= 1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"kling-v3-fast", "veo3.1-fast", "wan2.6", "seedance-2"})
  void whatIsNotLiveStartsNothing(String model) {
    Visitor alice = studio.newcomer();
    alice
        .browser()
        .post("/en/models/" + model + "/jobs", "prompt", "Sea & sky")
        .then()
        .statusCode(422)
        .body(containsString("Sea &amp; sky"))
        .body(containsString("id=\"problem-h\""));
    assertEquals(0, studio.jobCount(alice));
    assertEquals(Credits.of(10), studio.balance(alice).available());
  }

  @Test
  void anAliasLeadsToTheModel() {
    studio
        .newcomer()
        .browser()
        .get("/zh-hans/models/sandbox")
        .then()
        .statusCode(301)
        .header("Location", org.hamcrest.Matchers.endsWith("/zh-hans/models/sandbox-reel"));
  }

  @Test
  void anothersJobIsNoStart() {
    Visitor alice = studio.newcomer();
    String job = studio.order(alice, "A secret of Alice");
    String from = REEL + "?from=" + job;
    alice.browser().get(from).then().body(containsString("A secret of Alice"));
    studio.newcomer().browser().get(from).then().body(not(containsString("A secret of Alice")));
    new org.modelsquare.testing.Browser()
        .get(from)
        .then()
        .statusCode(200)
        .body(not(containsString("A secret of Alice")));
  }

  @Test
  void anothersJobIsNotRepeated() {
    String job = studio.order(studio.newcomer(), "A secret of Alice");
    Visitor bob = studio.newcomer();
    Response answer =
        bob.browser().post(REEL + "/jobs", "prompt", "Sea", "duration", "3", "_take", job);
    assertEquals(null, studio.job(Studio.jobId(answer)).takeOf());
  }

  private String order(Visitor visitor, String prompt, String key) {
    return Studio.jobId(
        visitor.browser().post(REEL + "/jobs", "prompt", prompt, "duration", "3", "_key", key));
  }
}
