package org.modelsquare.discovery;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.xml.XmlPath;
import jakarta.inject.Inject;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.modelsquare.catalog.Catalog;

/** What search engines read. */
@QuarkusTest
class DiscoveryTest {

  private static final Pattern BLOCK =
      Pattern.compile("<script type=\"application/ld\\+json\">(.*?)</script>");

  @Inject Catalog catalog;

  @Test
  void everyPublicPageIsInTheSiteMapInEachLanguage() {
    XmlPath map = given().get("/sitemap.xml").then().statusCode(200).extract().xmlPath();
    List<String> addresses = map.getList("urlset.url.loc");
    assertEquals(3 * (2 + 2 * catalog.all().size()), addresses.size());
    for (String address : List.of(addresses.get(0), addresses.get(7), addresses.get(10))) {
      String path = address.replaceFirst("^[a-z]+://[^/]+", "");
      given().get(path).then().statusCode(200).body(containsString("\"canonical\""));
    }
    List<String> languages = map.getList("urlset.url[6].link.@hreflang");
    assertEquals(List.of("en", "zh-Hans", "zh-Hant", "x-default"), languages);
  }

  @Test
  void crawlersAreKeptOutOfWhatIsSomebodys() {
    given()
        .get("/robots.txt")
        .then()
        .statusCode(200)
        .body(containsString("Disallow: /zh-hant/console/"))
        .body(containsString("/sitemap.xml"))
        .body(not(containsString("Disallow: /en/models")));
  }

  /** Credits are no currency of ISO 4217, and a search engine refuses an offer in any other. */
  @Test
  void nothingIsOfferedInACurrencyThatIsNone() throws JsonProcessingException {
    for (String model : new String[] {"kling-v3", "kling-v3-fast", "sora-2", "sandbox-reel"}) {
      JsonNode application = application("/zh-hans/models/" + model);
      assertEquals("SoftwareApplication", application.get("@type").asText());
      assertFalse(application.has("offers"), model);
      assertFalse(application.get("description").asText().isBlank());
    }
  }

  @Test
  void theSquareSaysHowItIsSearched() throws JsonProcessingException {
    JsonNode site = graph("/en/models").get(0);
    assertEquals("WebSite", site.get("@type").asText());
    assertTrue(
        site.at("/potentialAction/target").asText().endsWith("/en/models?q={search_term_string}"));
  }

  @Test
  void eachPageNamesItsLanguages() {
    given()
        .get("/zh-hant/models/kling-v3")
        .then()
        .body(containsString("hreflang=\"x-default\""))
        .body(containsString("property=\"og:locale\" content=\"zh_TW\""));
  }

  private static JsonNode application(String path) throws JsonProcessingException {
    return graph(path).get(1);
  }

  private static JsonNode graph(String path) throws JsonProcessingException {
    String page = given().get(path).then().statusCode(200).extract().asString();
    Matcher block = BLOCK.matcher(page);
    assertTrue(block.find(), path);
    return new ObjectMapper().readTree(block.group(1)).get("@graph");
  }
}
