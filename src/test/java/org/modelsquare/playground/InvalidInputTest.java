package org.modelsquare.playground;

import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.modelsquare.testing.PostgresResource;
import org.modelsquare.testing.Studio;
import org.modelsquare.testing.Studio.Visitor;

/** What a form may not say, and how the page answers. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class InvalidInputTest {

  private static final int LIMIT = 1200;

  @Inject Studio studio;

  @ParameterizedTest
  @CsvSource({
    "en, duration, 99, At most 15.",
    "zh-hans, duration, 99, 不能大于 15。",
    "zh-hant, duration, 99, 不能大於 15。",
    "en, duration, 2, At least 3.",
    "en, duration, five, This must be a whole number.",
    "zh-hans, duration, 5.5, 必须是整数。",
    "zh-hant, duration, 99999999999999999999, 必須是整數。",
    "en, resolution, 8k, 'Not one of the allowed values: 720p, 1080p.'",
    "zh-hans, aspect_ratio, 2:1, '不在允许的取值之内：16:9, 9:16, 1:1。'",
    "zh-hant, seed, -1, 不能小於 0。",
    "en, prompt, ' ', This is needed.",
    "zh-hans, prompt, '', 此项必填。",
    "zh-hant, prompt, '', 此項必填。"
  })
  void isNamedAtItsFieldInThePagesLanguage(
      String language, String field, String value, String sentence) {
    Visitor alice = studio.newcomer();
    Response answer =
        field.equals("prompt")
            ? post(alice, language, "prompt", value)
            : post(alice, language, "prompt", "Sea", field, value);
    answer.then().statusCode(422).header("Cache-Control", "private, no-cache");
    String page = answer.body().asString();
    assertTrue(
        Html.first(page, "id=\"f-" + field + "-err\">(.*?)</p>").contains(sentence), sentence);
    assertTrue(page.contains("href=\"#f-" + field + "\""), "the summary names the field");
    assertEquals(0, studio.jobCount(alice));
  }

  @ParameterizedTest
  @CsvSource({"en, This model has no such mode.", "zh-hans, 该模型没有这个模式。", "zh-hant, 這個模型沒有這個模式。"})
  void anUnknownModeIsRefused(String language, String sentence) {
    Visitor alice = studio.newcomer();
    post(alice, language, "prompt", "Sea", "_mode", "<warp>")
        .then()
        .statusCode(422)
        .body(containsString(sentence));
    assertEquals(0, studio.jobCount(alice));
  }

  @Test
  void aModeThatNeedsAnImageSaysSo() {
    Visitor alice = studio.newcomer();
    String page =
        post(alice, "en", "prompt", "Sea", "_mode", "image_to_video").then().extract().asString();
    assertTrue(Html.first(page, "id=\"f-image_urls-err\">(.*?)</p>").contains("This is needed."));
  }

  @Test
  void whatWasTypedIsKept() {
    Visitor alice = studio.newcomer();
    String typed = "\n <script>alert(1)</script> \"q\" 'a' & &amp; 🎬\r\n</textarea>{x}";
    String page = post(alice, "en", "prompt", typed, "duration", "\"><b>99").body().asString();
    assertEquals(typed, Html.area(page, "prompt"));
    assertTrue(page.contains("value=\"&quot;&gt;&lt;b&gt;99\""));
    assertFalse(page.contains("<script>alert"));
  }

  @Test
  void lengthIsCountedInCodePointsAndALineEndIsOne() {
    Visitor alice = studio.newcomer();
    String full = "🎬".repeat(LIMIT - 2) + "\r\n雨";
    assertEquals(303, post(alice, "en", "prompt", full, "duration", "3").statusCode());
    String page = post(alice, "en", "prompt", full + "é").body().asString();
    assertTrue(page.contains("Too long: 1201 characters, at most 1200 are allowed."));
    assertTrue(page.contains(">1201 / 1200</span>"), "the counter agrees with the rule");
    assertEquals(full + "é", Html.area(page, "prompt"));
  }

  @Test
  void aVeryLongPromptIsOnlyTooLong() {
    Visitor alice = studio.newcomer();
    String typed = "\"\\".repeat(50_000);
    Response answer = post(alice, "en", "prompt", typed);
    assertEquals(422, answer.statusCode());
    assertEquals(typed, Html.area(answer.body().asString(), "prompt"));
  }

  @Test
  void repeatedFieldsAreReadLikeAnyBrowsers() {
    Visitor alice = studio.newcomer();
    Response answer =
        post(
            alice,
            "en",
            "prompt",
            "Sea",
            "duration",
            "3",
            "duration",
            "4",
            "_mode",
            "a",
            "_mode",
            "b");
    assertEquals(422, answer.statusCode());
    Response other = post(alice, "en", "prompt", "one", "prompt", "two", "duration", "3");
    assertTrue(studio.job(Studio.jobId(other)).request().contains("one\\ntwo"));
  }

  @Test
  void fieldsThatNobodyAskedForChangeNothing() {
    Visitor alice = studio.newcomer();
    Response answer =
        post(
            alice,
            "en",
            "prompt",
            "Sea",
            "duration",
            "3",
            "amount",
            "0",
            "price",
            "0",
            "account_id",
            "acct_other",
            "model",
            "kling-v3",
            "state",
            "completed");
    String job = Studio.jobId(answer);
    assertEquals("1.2", studio.job(job).amount().toString());
    assertEquals("sandbox-reel", studio.job(job).modelId());
    assertEquals(alice.account(), studio.job(job).accountId());
    assertFalse(studio.job(job).request().contains("price"));
  }

  @ParameterizedTest
  @CsvSource({"jobs", "draft", "launch-subscription", "preview", "request"})
  void noInputIsAnErrorOfOurs(String route) {
    String odd = "\u0000\uFFFF\u202E";
    String[] names = {"prompt", "duration", "_mode", "_key", "_take", "image_urls", "seed"};
    for (String name : names) {
      Response answer =
          studio.newcomer().browser().post(Studio.REEL + "/" + route, "prompt", "Sea", name, odd);
      assertTrue(answer.statusCode() < 500, name + " " + answer.statusCode());
    }
  }

  private Response post(Visitor visitor, String language, String... fields) {
    return visitor.browser().post("/" + language + "/models/sandbox-reel/jobs", fields);
  }
}
