package org.modelsquare.media;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.modelsquare.testing.s3.S3Resource;

/** Files in a bucket. */
@QuarkusTest
@QuarkusTestResource(value = S3Resource.class, restrictToAnnotatedClass = true)
class S3MediaResourceTest extends MediaResourceContract {

  @Test
  void readinessSaysWhichStoreIsUsed() {
    given()
        .get("/q/health/ready")
        .then()
        .statusCode(200)
        .body(containsString("media store"), containsString("\"s3\""));
  }
}
