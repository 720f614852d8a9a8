package org.modelsquare.web;

import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
import org.modelsquare.testing.Studio;
import org.modelsquare.testing.Studio.Visitor;

/** Bodies that are too large or no form. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class BodiesTest {

  @Inject Studio studio;

  @ParameterizedTest
  @CsvSource({"en, Too large", "zh-hans, 过大", "zh-hant, 過大"})
  void whatIsTooLargeIsToldSo(String language, String words) {
    Visitor alice = studio.newcomer();
    Response answer =
        alice
            .browser()
            .post("/" + language + "/models/sandbox-reel/jobs", "prompt", "x".repeat(1_100_000));
    answer
        .then()
        .statusCode(413)
        .header("Content-Security-Policy", containsString("default-src 'none'"))
        .body(containsString(answer.getHeader("X-Request-Id")))
        .body(containsString(words));
    assertEquals(0, studio.jobCount(alice));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"application/json", "text/plain", "multipart/form-data", "x/y", "nonsense"})
  void whatIsNoFormIsRefused(String type) {
    Visitor alice = studio.newcomer();
    Response answer =
        alice
            .browser()
            .with(Browser.TOKEN, "t")
            .request()
            .config(
                io.restassured.RestAssured.config()
                    .encoderConfig(
                        io.restassured.config.EncoderConfig.encoderConfig()
                            .encodeContentTypeAs(type, io.restassured.http.ContentType.TEXT)))
            .contentType(type)
            .body("{\"prompt\":\"Sea\",\"csrf-token\":\"t\"}")
            .post(Studio.REEL + "/jobs");
    assertTrue(answer.statusCode() >= 400 && answer.statusCode() < 500, type + answer.statusCode());
    assertTrue(answer.body().asString().contains(answer.getHeader("X-Request-Id")), type);
    assertEquals(0, studio.jobCount(alice));
  }

  @ParameterizedTest
  @ValueSource(strings = {"%zz", "%", "%f", "%ff%fe", "%00", "=&&==&", "&", "a[]=1"})
  void aFormThatCannotBeReadIsTheSendersError(String body) {
    Visitor alice = studio.newcomer();
    Response answer =
        alice
            .browser()
            .with(Browser.TOKEN, "t")
            .request()
            .body(Browser.TOKEN + "=t&prompt=" + body)
            .post(Studio.REEL + "/request");
    assertTrue(answer.statusCode() < 500, body + " " + answer.statusCode());
  }

  @Test
  void thousandsOfFieldsAreTooMany() {
    Response answer =
        new Browser()
            .with(Browser.TOKEN, "t")
            .request()
            .body(Browser.TOKEN + "=t" + "&a=1".repeat(5000))
            .post(Studio.REEL + "/request");
    assertTrue(answer.statusCode() < 500, "" + answer.statusCode());
  }
}
