package org.modelsquare.accounts;

import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.modelsquare.testing.Browser;
import org.modelsquare.testing.PostgresResource;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class FormTokenTest {

  private static final String CONSOLE = "/en/console/sessions";

  @Inject Cast cast;

  @ParameterizedTest
  @ValueSource(strings = {"/sign-in", "/sign-up", "/sign-out", "/console/sessions/revocation"})
  void aFormWithoutTokenIsRefusedOnAPage(String path) {
    Browser alice = cast.browser("alice");
    alice.get(CONSOLE);
    Response answer = alice.request().formParam("email", "a@example.org").post("/zh-hans" + path);
    answer
        .then()
        .statusCode(400)
        .contentType(containsString("text/html"))
        .body(containsString("无法读取请求"));
    alice.get(CONSOLE).then().statusCode(200);
  }

  @Test
  void aForeignTokenIsRefused() {
    Browser alice = cast.browser("alice");
    alice.get(CONSOLE);
    Browser mallory = new Browser();
    mallory.get("/en/sign-in");
    alice
        .request()
        .formParam(Browser.TOKEN, mallory.cookie(Browser.TOKEN))
        .post("/en/sign-out")
        .then()
        .statusCode(400)
        .body(containsString("req_"));
    alice.get(CONSOLE).then().statusCode(200);
  }

  @ParameterizedTest
  @CsvSource({
    "Origin, https://evil.example",
    "Origin, null",
    "Origin, http://localhost.evil.example",
    "Sec-Fetch-Site, cross-site",
    "Sec-Fetch-Site, same-site"
  })
  void anotherSiteIsRefusedEvenWithTheToken(String header, String value) {
    Browser alice = cast.browser("alice");
    alice.get(CONSOLE);
    alice
        .request()
        .header(header, value)
        .formParam(Browser.TOKEN, alice.cookie(Browser.TOKEN))
        .post("/en/sign-out")
        .then()
        .statusCode(403)
        .contentType(containsString("text/html"));
    alice.get(CONSOLE).then().statusCode(200);
  }

  @Test
  void theTokenStaysTheSameOverPages() {
    Browser alice = cast.browser("alice");
    alice.get(CONSOLE);
    String token = alice.cookie(Browser.TOKEN);
    alice.get("/en/console/sessions");
    assertEquals(token, alice.cookie(Browser.TOKEN));
  }

  @Test
  void keyHoldersNeedNoneAndGetNone() {
    Response answer =
        new Browser()
            .request()
            .header("Origin", "https://elsewhere.example")
            .multiPart("file", "x.png", new byte[1])
            .contentType("multipart/form-data")
            .post("/v1/nothing-here");
    assertEquals(404, answer.statusCode());
    assertNull(answer.getCookie(Browser.TOKEN));
  }
}
