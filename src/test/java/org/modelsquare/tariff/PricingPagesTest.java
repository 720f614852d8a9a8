package org.modelsquare.tariff;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.modelsquare.catalog.Catalog;
import org.modelsquare.catalog.VideoModel;
import org.modelsquare.testing.PostgresResource;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class PricingPagesTest {

  private static final String PAGE = "/en/pricing";
  private static final Pattern PLAY = Pattern.compile("href=\"([^\"]+)#play\"");

  @Inject Catalog catalog;

  @Test
  void everyModelIsNamedOnceAsWhatItIs() {
    String page = given().get(PAGE).asString();
    for (VideoModel model : catalog.all()) {
      boolean named = page.contains("/en/models/" + model.id() + "\"");
      assertEquals(!model.isRetired(), named, model.id());
    }
    assertTrue(page.contains("No price is announced for these models. At launch"));
    assertTrue(page.contains("Jobs that fail"));
  }

  @ParameterizedTest
  @CsvSource({
    "duration=5&resolution=720p, 2, 5 s × 0.4 credits per second",
    "duration=10&resolution=1080p, 8, 10 s × 0.8 credits per second"
  })
  void theCalculatorSaysWhatTheBillWouldSay(String query, String total, String formula) {
    given()
        .get(PAGE + "?model=sandbox-lab&for=sandbox-lab&_mode=text_to_video&" + query)
        .then()
        .statusCode(200)
        .body(containsString("<b class=\"amount\">" + total + " credits</b>"))
        .body(containsString(formula));
  }

  @Test
  void theLinkOpensTheVeryRequest() {
    String page =
        given()
            .get(PAGE + "?model=sandbox-lab&for=sandbox-lab&duration=10&resolution=1080p")
            .asString();
    Matcher link = PLAY.matcher(page);
    assertTrue(link.find());
    String address = link.group(1).replace("&amp;", "&");
    String form = given().urlEncodingEnabled(false).get(address).asString();
    assertTrue(Pattern.compile("name=\"duration\"[^>]*value=\"10\"").matcher(form).find(), address);
    assertTrue(form.contains("name=\"resolution\" value=\"1080p\" checked"), address);
  }

  @Test
  void addressesPutNoWordsIntoTheForm() {
    given()
        .get("/en/models/sandbox-lab?_mode=text_to_video&prompt=planted-words")
        .then()
        .statusCode(200)
        .body(not(containsString("planted-words</textarea")));
  }

  @Test
  void wrongFiguresAreNamedAndKept() {
    given()
        .get(PAGE + "?model=sandbox-lab&for=sandbox-lab&duration=99")
        .then()
        .statusCode(200)
        .body(containsString("value=\"99\""))
        .body(containsString("choose a value within"))
        .body(containsString("Correct the marked value"))
        .body(not(containsString("class=\"amount\"")));
  }

  @Test
  void anotherModelStartsWithItsOwnDefaults() {
    given()
        .get(PAGE + "?model=veo3.1-fast&for=sandbox-lab&duration=99&resolution=1080p")
        .then()
        .statusCode(200)
        .body(containsString("20 credits per second"));
  }
}
