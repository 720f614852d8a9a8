package org.modelsquare.accounts;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.modelsquare.testing.Browser;
import org.modelsquare.testing.PostgresResource;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class EntryPagesTest {

  @Inject Cast cast;

  @ParameterizedTest
  @CsvSource({
    "/en/sign-up, 'Create an account', '10 credits for new users, no card'",
    "/zh-hans/sign-up, 创建账户, '新用户赠送 10 积分，无需绑卡'",
    "/zh-hant/sign-up, 建立帳號, '新使用者贈送 10 點，不需信用卡'",
    "/en/sign-in, Sign in, Good to see you again",
    "/zh-hans/sign-in, 登录, 欢迎回来",
    "/zh-hant/sign-in, 登入, 歡迎回來"
  })
  void speaksThreeLanguages(String path, String title, String words) {
    new Browser()
        .get(path)
        .then()
        .statusCode(200)
        .body(containsString("<h1>" + title + "</h1>"))
        .body(containsString(words))
        .body(containsString("autocomplete=\"" + (path.endsWith("up") ? "new" : "current")))
        .header("Cache-Control", "private, no-cache")
        .header("Content-Security-Policy", containsString("default-src 'none'"))
        .header("X-Content-Type-Options", "nosniff")
        .header("X-Request-Id", notNullValue());
  }

  @Test
  void signedInPagesAreKeptByTheirBrowserOnly() {
    cast.browser("alice")
        .get("/en/console/sessions")
        .then()
        .header("Cache-Control", "private, no-cache")
        .body(not(containsString(cast.browser("alice").cookie("ms_session"))));
  }

  @Test
  void theWayOnSurvivesFromPageToPage() {
    String query = "?return=%2Fen%2Fmodels%3Fq%3Da%26b&carry=abc.DEF-1_2";
    new Browser()
        .get("/en/sign-up" + query)
        .then()
        .body(containsString("href=\"/en/sign-in" + query.replace("&", "&amp;") + "\""))
        .body(containsString("name=\"carry\" value=\"abc.DEF-1_2\""))
        .body(containsString("name=\"return\" value=\"/en/models?q=a&amp;b\""));
    new Browser()
        .get("/en/sign-in" + query)
        .then()
        .body(containsString("href=\"/en/sign-up" + query.replace("&", "&amp;") + "\""))
        .body(containsString("What you prepared is kept"));
  }

  @Test
  void whatWasCarriedGoesFirst() {
    Browser bob = cast.browser("bob");
    String carried = bob.get("/en/sign-in?return=%2Fen&carry=test-draft").getHeader("Location");
    assertTrue(carried.endsWith("/en/drafts/" + cast.account("bob")), carried);
    String foreign = bob.get("/en/sign-in?return=%2Fen&carry=other").getHeader("Location");
    assertTrue(foreign.endsWith("/en"), foreign);
  }

  @ParameterizedTest
  @MethodSource("org.modelsquare.accounts.OpenRedirects#forms")
  void staysOnThisSite(String form) {
    String encoded = URLEncoder.encode(form, StandardCharsets.UTF_8);
    String location =
        cast.browser("alice").get("/en/sign-in?return=" + encoded).getHeader("Location");
    URI target = URI.create("http://localhost:8081/").resolve(location);
    assertEquals("localhost", target.getHost(), location);
    assertEquals("http", target.getScheme(), location);
    assertTrue(!target.getPath().startsWith("//"), location);
    assertTrue(location.chars().noneMatch(c -> c == '\\' || c < 0x21), location);
  }
}
