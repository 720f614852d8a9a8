package org.modelsquare.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** What somebody finds who mistyped an address. */
@QuarkusTest
class NearPagesTest {

  private static final String OFFER = "Did you mean";

  @Test
  void aMistypedModelIsGuessed() {
    given()
        .get("/en/models/kling_v3fast")
        .then()
        .statusCode(404)
        .body(containsString(OFFER))
        .body(containsString("href=\"/en/models/kling-v3-fast\""));
    given()
        .get("/zh-hant/seedance2")
        .then()
        .statusCode(404)
        .body(containsString("href=\"/zh-hant/models/seedance-2\""));
  }

  @Test
  void nothingIsGuessedFromNothing() {
    given().get("/en/console/jobz").then().statusCode(404).body(not(containsString(OFFER)));
    given().get("/en/models/x").then().statusCode(404).body(not(containsString(OFFER)));
  }
}
