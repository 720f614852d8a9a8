package org.modelsquare.jobs.callbacks;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.modelsquare.core.InstanceSecret;
import org.modelsquare.core.Sql;
import org.modelsquare.jobs.JobFixtures;

@QuarkusTest
class CallbackResourceTest {

  private static final URI SITE = URI.create("https://square.example");

  @Inject InstanceSecret secret;
  @Inject JobFixtures fixtures;
  @Inject Sql sql;

  @Test
  void manyCallbacksMakeOneJobDueAndNothingElse() {
    String job = fixtures.order(fixtures.account(6), "scripted-look-up");
    // Before the provider has even answered: nothing to ask for yet.
    call(path(job), 204);
    assertEquals(false, hinted(job));
    fixtures.runDue();
    for (int i = 0; i < 100; i++) {
      call(path(job), 204);
    }
    assertEquals(true, hinted(job));
    fixtures.runDue();
    assertEquals("completed", state(job));
    call(path(job), 204);
    assertEquals("completed", state(job));
    fixtures.assertSound();
  }

  @Test
  void forgedAndUnknownOnesAreNotFound() {
    String job = fixtures.order(fixtures.account(6), "scripted-look-up");
    String real = path(job);
    call(real.substring(0, real.length() - 1) + "_", 404);
    call("/callbacks/" + job, 404);
    call("/callbacks/video_1.AAAA", 404);
    call(path("video_none"), 204);
  }

  private void call(String path, int status) {
    given()
        .contentType("application/json")
        .body("{\"task_id\":\"1\",\"task_status\":\"failed\"}")
        .post(path)
        .then()
        .statusCode(status);
  }

  private String path(String job) {
    return new CallbackLinks(secret, SITE, Optional.empty()).address(job).getPath();
  }

  private boolean hinted(String job) {
    return sql.first("select hinted from job_due where job_id = ?", row -> row.getBoolean(1), job)
        .orElseThrow();
  }

  private String state(String job) {
    return sql.first("select state from job where id = ?", row -> row.getString(1), job)
        .orElseThrow();
  }
}
