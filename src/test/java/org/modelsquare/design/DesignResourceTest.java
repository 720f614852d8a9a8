package org.modelsquare.design;

import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import org.junit.jupiter.api.Test;

/** The component page shows what the stylesheet and the sprite hold. */
@QuarkusTest
class DesignResourceTest {

  @Test
  void showsColoursFramesAndIconsOfTheServedFiles() {
    RestAssured.get("/en/design")
        .then()
        .statusCode(200)
        .body(containsString("--accent-soft"))
        .body(containsString("#12333a"))
        .body(containsString("21:9"))
        .body(containsString("clapperboard"))
        .body(containsString("Rolling"));
  }
}
