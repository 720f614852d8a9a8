package org.modelsquare.playground;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.modelsquare.testing.Browser;
import org.modelsquare.testing.PostgresResource;
import org.modelsquare.testing.Studio;

/** What was entered at one model is taken to another, and the page says what changed. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class CrossingTest {

  private static final String SEEDANCE = "/en/models/seedance-2";

  @Inject Studio studio;

  @Test
  void theOtherFormIsFilledInAndSaysWhatChanged() {
    Browser browser = new Browser();
    String page = browser.get(crossed(browser, "A <sea> & sand", "12")).body().asString();
    assertEquals("A <sea> & sand", Html.area(page, "prompt"));
    assertTrue(page.contains("Brought here from Seedance 2"));
    assertTrue(page.contains("value=\"10\" checked"), "the nearest length");
    assertTrue(Html.text(page).contains("Length (12 s)"), "what it was");
    assertTrue(page.contains("Left behind"), page);
  }

  @Test
  void thePromptStandsInNoAddress() {
    Browser browser = new Browser();
    assertFalse(crossed(browser, "secretsea", "5").contains("secretsea"));
  }

  @Test
  void thePageCanBeLoadedAgainForHalfAnHour() {
    Browser browser = new Browser();
    String address = crossed(browser, "A brought sea", "5");
    browser.get(address).then().body(containsString("\nA brought sea</textarea>"));
    browser.get(address).then().body(containsString("\nA brought sea</textarea>"));
    studio.wait(Duration.ofMinutes(31));
    browser.get(address).then().statusCode(200).body(not(containsString("A brought sea")));
  }

  @Test
  void anotherBrowserSeesNothingOfIt() {
    Browser browser = new Browser();
    String address = crossed(browser, "A private sea", "5");
    Browser stranger = new Browser();
    stranger.get("/en/sign-in");
    stranger.get(address).then().statusCode(200).body(not(containsString("A private sea")));
  }

  @ParameterizedTest
  @CsvSource({
    "en, Brought here from Seedance 2",
    "zh-hans, 表单来自 Seedance 2",
    "zh-hant, 表單來自 Seedance 2"
  })
  void theSummaryIsInThePagesLanguage(String language, String heading) {
    Browser browser = new Browser();
    String model = "/" + language + "/models/seedance-2";
    Response answer =
        browser.post(model + "/crossing", "_to", "wan2.6", "prompt", "Sea", "duration", "5");
    browser.get(path(answer)).then().body(containsString(heading));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "none", "../../etc", "\u0000"})
  void aModelThatIsNotThereIsNotFound(String target) {
    Browser browser = new Browser();
    assertEquals(
        404, browser.post(SEEDANCE + "/crossing", "_to", target, "prompt", "x").statusCode());
  }

  @Test
  void anUnfinishedFormGoesAsFarAsItCan() {
    Browser browser = new Browser();
    Response answer =
        browser.post(
            SEEDANCE + "/crossing", "_to", "grok-video-1.5", "prompt", "", "duration", "soon");
    String page = browser.get(path(answer)).body().asString();
    assertTrue(page.contains("Still needed"));
    assertTrue(page.contains("href=\"#f-image\""));
    assertFalse(page.contains("summary\" data-tone=\"bad\""), "nothing was sent yet");
  }

  private static String crossed(Browser browser, String prompt, String duration) {
    return path(
        browser.post(
            SEEDANCE + "/crossing",
            "_to",
            "wan2.6",
            "prompt",
            prompt,
            "duration",
            duration,
            "generate_audio",
            "true",
            "aspect_ratio",
            "adaptive"));
  }

  private static String path(Response answer) {
    assertEquals(303, answer.statusCode());
    return answer.getHeader("Location").replaceAll("^https?://[^/]+|#.*", "");
  }
}
