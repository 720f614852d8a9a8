package org.modelsquare.clients;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.modelsquare.testing.ApiHouse;
import org.modelsquare.testing.ApiHouse.Holder;
import org.modelsquare.testing.NodeScript;
import org.modelsquare.testing.PostgresResource;
import org.modelsquare.testing.Studio;

/** The official Node SDK, with nothing changed but base URL and key. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class OpenAiNodeTest {

  @Inject ApiHouse house;
  @Inject Studio studio;

  @Test
  void theSdkCreatesWatchesDownloadsAndDeletes() throws IOException {
    Holder alice = house.holder();
    Map<String, String> environment =
        Map.of(
            "BASE_URL", "http://localhost:" + RestAssured.port + "/v1",
            "API_KEY", alice.secret(),
            "IMAGE_BASE64", image());
    CompletableFuture<NodeScript.Outcome> run =
        CompletableFuture.supplyAsync(
            () -> new NodeScript("openai-video.mjs").run(environment, ""));
    while (!run.isDone()) {
      studio.pass(Duration.ofSeconds(2));
    }
    NodeScript.Outcome outcome = run.join();
    assertEquals(0, outcome.exit(), outcome.output());
    JsonNode report = new ObjectMapper().readTree(outcome.output());
    assertEquals("queued", report.path("created").path("status").asText());
    assertEquals("video", report.path("created").path("object").asText());
    assertEquals("3", report.path("done").path("seconds").asText());
    assertEquals("1280x720", report.path("done").path("size").asText());
    assertEquals("completed", report.path("done").path("status").asText());
    assertEquals("video/mp4", report.path("type").asText());
    assertEquals("ftyp", report.path("box").asText());
    assertEquals("completed", report.path("withImage").asText());
    assertEquals(report.path("expected"), report.path("listed"), "newest first, page by page");
    assertEquals(report.path("expected").get(1), report.path("oldestFirst").get(0));
    assertTrue(report.path("deleted").path("deleted").asBoolean());
    assertEquals("video.deleted", report.path("deleted").path("object").asText());
    assertEquals("NotFoundError 404 task_not_found  not_found_error", report.path("gone").asText());
    assertEquals(
        "AuthenticationError 401 unauthorized  authentication_error",
        report.path("badKey").asText());
    assertEquals(
        "BadRequestError 400 invalid_request size invalid_request_error",
        report.path("badSize").asText());
    assertEquals(
        "NotFoundError 404 model_not_found model not_found_error",
        report.path("badModel").asText());
    assertEquals(
        "BadRequestError 400 invalid_request prompt invalid_request_error",
        report.path("noPrompt").asText());
    assertTrue(report.path("models").toString().contains("sandbox-reel"));
  }

  private static String image() throws IOException {
    byte[] png = Files.readAllBytes(Path.of("src/test/resources/uploads/texts.png"));
    return Base64.getEncoder().encodeToString(png);
  }
}
