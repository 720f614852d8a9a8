package org.modelsquare.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Cookie;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.modelsquare.testing.Browser;
import org.modelsquare.testing.PostgresResource;

/** What visitors choose for themselves: language and theme. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class ChoicesTest {

  @ParameterizedTest
  @CsvSource({
    "'', '', en",
    "'', zh-TW, zh-hant",
    "'', 'zh-CN,zh;q=0.9', zh-hans",
    "'', 'de,*;q=0.1', en",
    "zh-hant, en, zh-hant",
    "en, zh-TW, en",
    "zh-Hans, zh-TW, zh-hans",
    "klingon, zh-TW, zh-hant",
    "//evil.example, '', en"
  })
  void theBareAddressKnowsTheWay(String cookie, String header, String path) {
    Browser browser = new Browser();
    if (!cookie.isEmpty()) {
      browser.with("lang", cookie);
    }
    browser
        .request()
        .header("Accept-Language", header)
        .get("/")
        .then()
        .statusCode(302)
        .header("Location", endsWith("/" + path))
        .header("Vary", allOf(containsString("Accept-Language"), containsString("Cookie")))
        .header("Cache-Control", "private, no-cache");
  }

  @ParameterizedTest
  @CsvSource({"/en/models, en", "/zh-hans/models, zh-Hans", "/zh-hant/models, zh-Hant"})
  void thePathDecidesOverAllWishes(String path, String tag) {
    new Browser()
        .with("lang", "en")
        .request()
        .header("Accept-Language", "de")
        .get(path)
        .then()
        .statusCode(200)
        .body(containsString("<html lang=\"" + tag + "\""))
        .body(containsString("hreflang=\"zh-Hant\""));
  }

  @ParameterizedTest
  @CsvSource({"light, light", "dark, dark"})
  void aThemeIsKept(String sent, String theme) {
    Browser browser = new Browser();
    Response answer = browser.post("/en/theme", "theme", sent, "return", "/en/models?q=x");
    assertEquals(303, answer.statusCode());
    assertTrue(answer.getHeader("Location").endsWith("/en/models?q=x"));
    Cookie cookie = answer.getDetailedCookie("theme");
    assertTrue(cookie.isHttpOnly());
    assertEquals("Lax", cookie.getSameSite());
    assertEquals("/", cookie.getPath());
    browser.get("/en").then().body(containsString("data-theme=\"" + theme + "\""));
    browser.post("/en/theme", "theme", "system");
    assertEquals("", browser.cookie("theme"));
    browser.get("/en").then().body(not(containsString("data-theme=")));
  }

  @Test
  void aThemeIsOneOfTwoWhateverIsSent() {
    Response answer = new Browser().post("/en/theme", "theme", "dark\"><script>", "return", "//x");
    assertEquals(303, answer.statusCode());
    assertTrue(answer.getHeader("Location").endsWith("/en"), answer.getHeader("Location"));
    new Browser()
        .with("theme", "dark\\x22><script>")
        .get("/en")
        .then()
        .body(not(containsString("data-theme=")));
    given().get("/en").then().body(not(containsString("data-theme=")));
  }
}
