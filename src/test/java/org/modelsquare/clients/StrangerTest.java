package org.modelsquare.clients;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.modelsquare.clients.StrangersClient.Problem;
import org.modelsquare.testing.ApiHouse;
import org.modelsquare.testing.ApiHouse.Holder;
import org.modelsquare.testing.PostgresResource;
import org.modelsquare.testing.Studio;

/** A client of the contract, pointed at this house by base URL and key alone. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class StrangerTest {

  private static final Map<String, Object> BOAT =
      Map.of("model", "sandbox-reel", "prompt", "A boat on a lake", "duration", 3);

  @Inject ApiHouse house;
  @Inject Studio studio;
  @TempDir Path folder;

  @Test
  void aVideoIsMadeWatchedAndSaved() throws IOException, InterruptedException {
    Holder alice = house.holder();
    StrangersClient client = client(alice.secret());
    JsonNode task =
        client.submit(
            Map.of(
                "model", "sandbox-reel",
                "prompt", "A boat on a lake, 清晨",
                "duration", 3,
                "size", "9:16",
                "aspect_ratio", "9:16",
                "client_business_id", "order_1"));
    assertEquals("queued", task.path("status").asText());
    assertEquals("generation.task", task.path("object").asText());
    assertEquals("order_1", task.path("client_business_id").asText());
    JsonNode done = client.await("order_1");
    assertEquals("completed", done.path("status").asText());
    assertEquals(100, done.path("progress").asInt());
    assertEquals("settled", done.path("billing").path("status").asText());
    assertEquals("1.2", done.path("billing").path("credits").asText());
    assertTrue(done.path("expires_at").asLong() > done.path("completed_at").asLong());
    byte[] video = Files.readAllBytes(client.download(done, folder.resolve("boat.mp4")));
    assertEquals("ftyp", new String(video, 4, 4, StandardCharsets.US_ASCII));
    JsonNode funds = client.send("GET", "/user/balance", null);
    assertTrue(funds.path("success").asBoolean());
    assertEquals(8.8, funds.path("remain_credits").asDouble(), 1e-9);
    assertEquals(1.2, funds.path("used_credits").asDouble(), 1e-9);
    assertEquals(200, funds.path("credits_per_usd").asInt());
  }

  @Test
  void aFailedTaskSaysWhyAndCostsNothing() {
    StrangersClient client = client(house.holder().secret());
    Set<String> codes = new TreeSet<>();
    for (String scenario : scenarios(client)) {
      JsonNode task =
          client.submit(
              Map.of("model", "sandbox-lab", "prompt", "x", "duration", 3, "scenario", scenario));
      JsonNode end = client.await(task.path("id").asText());
      if (end.path("status").asText().equals("failed")) {
        codes.add(end.path("error").path("code").asText());
        assertFalse(end.path("error").path("message").asText().isEmpty());
        assertEquals("refunded", end.path("billing").path("status").asText());
      }
    }
    assertEquals(
        Set.of("content_policy_violation", "generation_failed", "result_unavailable"), codes);
  }

  @Test
  void everyDocumentedErrorCanBeRead() {
    Holder alice = house.holder();
    StrangersClient client = client(alice.secret());
    assertProblem(401, "unauthorized", "authentication_error", "", client("sk-nonsense"), BOAT);
    assertProblem(
        400,
        "invalid_request",
        "invalid_request_error",
        "prompt",
        client,
        Map.of("model", "sandbox-reel"));
    assertProblem(
        400,
        "invalid_request",
        "invalid_request_error",
        "duration",
        client,
        Map.of("model", "sandbox-reel", "prompt", "x", "duration", "5"));
    assertProblem(
        400,
        "unknown_parameter",
        "invalid_request_error",
        "colour",
        client,
        Map.of("model", "sandbox-reel", "prompt", "x", "colour", "red"));
    assertProblem(
        400,
        "webhook_not_configured",
        "invalid_request_error",
        "callback_url",
        client,
        Map.of("model", "sandbox-reel", "prompt", "x", "callback_url", "https://example.com/x"));
    assertProblem(
        404,
        "model_not_found",
        "not_found_error",
        "model",
        client,
        Map.of("model", "no-such-model", "prompt", "x"));
    assertProblem(
        404,
        "model_not_available",
        "not_found_error",
        "model",
        client,
        Map.of("model", "kling-v3-fast", "prompt", "x"));
    assertProblem(
        402,
        "insufficient_credits",
        "payment_required",
        "",
        client,
        Map.of("model", "sandbox-reel", "prompt", "x", "duration", 15, "resolution", "1080p"));
    assertProblem(
        503,
        "provider_unavailable",
        "service_unavailable",
        "model",
        client,
        Map.of("model", "veo3.1-fast", "prompt", "x"));
    Problem gone = assertThrows(Problem.class, () -> client.task("video_none"));
    assertEquals(404, gone.status);
    assertEquals("task_not_found", gone.code);
    assertFalse(gone.requestId.isEmpty());
  }

  @Test
  void tooManyRequestsAreToldWhenToComeBack() {
    StrangersClient client = client(house.holder().secret());
    Problem refused =
        assertThrows(
            Problem.class,
            () -> {
              for (int i = 0; i < 200; i++) {
                try {
                  client.submit(Map.of("model", "sandbox-reel"));
                } catch (Problem each) {
                  if (each.status != 400) {
                    throw each;
                  }
                }
              }
            });
    assertEquals(429, refused.status);
    assertEquals("rate_limit_exceeded", refused.code);
    assertTrue(Integer.parseInt(refused.retryAfter.orElseThrow()) >= 1);
  }

  private static List<String> scenarios(StrangersClient client) {
    JsonNode schema = client.send("GET", "/models/sandbox-lab", null).path("parameters");
    JsonNode values = schema.path("properties").path("scenario").path("enum");
    assertFalse(values.isEmpty(), schema.toString());
    return StreamSupport.stream(values.spliterator(), false)
        .map(JsonNode::asText)
        .filter(name -> !name.equals("slow"))
        .toList();
  }

  private static void assertProblem(
      int status,
      String code,
      String type,
      String param,
      StrangersClient client,
      Map<String, Object> request) {
    Problem problem = assertThrows(Problem.class, () -> client.submit(request));
    assertEquals(code + " " + status, problem.code + " " + problem.status, problem.getMessage());
    assertEquals(type, problem.type);
    assertEquals(param.isEmpty() ? "" : param, problem.param.replace("null", ""));
    assertFalse(problem.getMessage().isEmpty());
    assertFalse(problem.requestId.isEmpty());
  }

  private StrangersClient client(String secret) {
    return new StrangersClient(
        "http://localhost:" + RestAssured.port + "/v1",
        secret,
        () -> studio.pass(Duration.ofSeconds(1)));
  }
}
