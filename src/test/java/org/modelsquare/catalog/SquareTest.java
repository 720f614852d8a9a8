package org.modelsquare.catalog;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.modelsquare.testing.Browser;
import org.modelsquare.testing.PostgresResource;

/** Searching, filtering, ordering and comparing models by the address alone. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class SquareTest {

  private static final Pattern CARD =
      Pattern.compile("<article class=\"card model\".*?/models/([^\"]+)\"", Pattern.DOTALL);

  @ParameterizedTest
  @ValueSource(strings = {"kling v3 fast", "ＫＬＩＮＧ－Ｖ３－ＦＡＳＴ", "Kling-V3-Fast", "kling%20%20v3_fast"})
  void findsAModelHoweverItsNameIsTyped(String words) {
    for (String lang : List.of("en", "zh-hans", "zh-hant")) {
      List<String> found = cards("/" + lang + "/models?q=" + words);
      assertTrue(found.contains("kling-v3-fast"), found + " for " + words);
    }
  }

  @Test
  void everyFacetNarrows() {
    List<String> all = cards("/en/models");
    for (String wish :
        List.of(
            "mode=reference_to_video",
            "status=coming_soon",
            "vendor=Google",
            "length=15",
            "resolution=4k",
            "audio=choice",
            "price=low")) {
      List<String> found = cards("/en/models?" + wish);
      assertFalse(found.isEmpty(), wish);
      assertTrue(found.size() < all.size(), wish);
      assertTrue(all.containsAll(found), wish);
    }
  }

  @Test
  void theNumberBesideAChoiceIsWhatOneGets() {
    String page = get("/en/models?audio=choice");
    MatchResult option = first("<option value=\"image_to_video\">[^<(]*\\((\\d+)\\)", page);
    int promised = Integer.parseInt(option.group(1));
    assertEquals(promised, cards("/en/models?audio=choice&mode=image_to_video").size());
  }

  @Test
  void anEmptyResultOffersToDropOneWish() {
    String page = get("/en/models?q=kling&vendor=Google");
    assertTrue(cards("/en/models?q=kling&vendor=Google").isEmpty());
    assertTrue(page.contains("href=\"/en/models?q=kling\""), page);
    assertTrue(page.contains("href=\"/en/models?vendor=Google\""), page);
    assertFalse(cards("/en/models?q=kling").isEmpty());
  }

  @Test
  void pricesAscend() {
    List<String> found = cards("/en/models?sort=price");
    assertTrue(found.indexOf("sandbox-reel") < found.indexOf("kling-v3-fast"));
    assertEquals(cards("/en/models").size(), found.size());
  }

  @Test
  void theCardsAloneTellTheAddressOfThePage() {
    new Browser()
        .request()
        .get("/en/models/cards?q=&mode=&sort=name&vendor=Google")
        .then()
        .statusCode(200)
        .header("HX-Replace-Url", is("/en/models?vendor=Google&sort=name"))
        .body(containsString("id=\"facets-more\""));
  }

  @Test
  void whatIsPickedSurvivesAFilterThatHidesIt() {
    String page = get("/en/models?vendor=Google&m=sandbox-reel");
    assertTrue(page.contains("value=\"sandbox-reel\" form=\"square\" checked"), page);
  }

  @ParameterizedTest
  @CsvSource({"en, credits", "zh-hans, 积分", "zh-hant, 點"})
  void comparesThePriceOfOneRequest(String lang, String unit) {
    String page = get("/" + lang + "/models/compare?m=sandbox-reel,kling-v3-fast&seconds=5");
    first("<b class=\"amount\">[\\d.]+ ?" + unit, page);
    assertTrue(page.contains("/models/kling-v3-fast"));
  }

  @Test
  void showsOnlyWhatDiffers() {
    String both = "/en/models/compare?m=kling-v3-fast,kling-v3-fast&m=sandbox-reel";
    assertTrue(get(both).length() > get(both + "&only=differences").length() - 50);
    String four = "/en/models/compare?m=sandbox-reel,kling-v3,kling-v3-fast,sora-2,none";
    String page = get(four);
    assertEquals(3, page.split("class=\"out\"", -1).length - 1);
    assertTrue(page.contains("none"));
  }

  private static MatchResult first(String pattern, String page) {
    return Pattern.compile(pattern)
        .matcher(page)
        .results()
        .findFirst()
        .orElseThrow(() -> new AssertionError("No " + pattern + " in " + page));
  }

  private static List<String> cards(String address) {
    return CARD.matcher(get(address)).results().map(each -> each.group(1)).toList();
  }

  private static String get(String address) {
    return new Browser()
        .request()
        .urlEncodingEnabled(true)
        .get(address.replace("%20", " "))
        .then()
        .statusCode(200)
        .extract()
        .asString();
  }
}
