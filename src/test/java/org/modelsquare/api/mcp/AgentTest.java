package org.modelsquare.api.mcp;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.modelsquare.keys.KeyLimits;
import org.modelsquare.keys.Scope;
import org.modelsquare.testing.ApiHouse;
import org.modelsquare.testing.ApiHouse.Holder;
import org.modelsquare.testing.PostgresResource;
import org.modelsquare.testing.Studio;

/** Agents order like programs do, under the same keys, prices and refusals. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class AgentTest {

  private static final String DOOR = "/v1/mcp";
  private static final ObjectMapper JSON = new ObjectMapper();

  @Inject ApiHouse house;
  @Inject Studio studio;

  @Test
  void shakesHandsAndShowsItsTools() throws JsonProcessingException {
    Holder holder = house.holder();
    JsonNode hello =
        result(
            send(
                holder.secret(),
                "initialize",
                Map.of(
                    "protocolVersion",
                    "2025-06-18",
                    "capabilities",
                    Map.of(),
                    "clientInfo",
                    Map.of("name", "test", "version", "1"))));
    assertEquals("model-square", hello.at("/serverInfo/name").asText());
    JsonNode tools = result(send(holder.secret(), "tools/list", Map.of())).get("tools");
    TreeSet<String> names = new TreeSet<>();
    tools.forEach(each -> names.add(each.get("name").asText()));
    assertEquals(
        "[cancel_video, create_video, get_video, list_models, quote_video]", names.toString());
    JsonNode create = find(tools, "create_video").at("/inputSchema");
    assertEquals("object", create.at("/properties/parameters/type").asText());
    assertEquals("[\"model\",\"prompt\"]", create.get("required").toString());
  }

  @Test
  void ordersOnceWatchesAndPaysWhatWasQuoted() throws JsonProcessingException {
    Holder holder = house.holder();
    assertTrue(text(call(holder, "list_models", Map.of())).contains("sandbox-reel"));
    Map<String, Object> order =
        Map.of("model", "sandbox-reel", "prompt", "A heron", "parameters", Map.of("duration", 3));
    assertEquals("1.2", answer(call(holder, "quote_video", order)).get("credits").asText());
    assertEquals(0, studio.jobCount(holder.visitor()));

    Map<String, Object> named = new HashMap<>(order);
    named.put("idempotency_key", "heron-1");
    String id = answer(call(holder, "create_video", named)).get("id").asText();
    assertEquals(id, answer(call(holder, "create_video", named)).get("id").asText());
    assertEquals(1, studio.jobCount(holder.visitor()));

    studio.pass(Duration.ofSeconds(30));
    JsonNode done = answer(call(holder, "get_video", Map.of("id", id)));
    assertEquals("completed", done.get("status").asText());
    assertTrue(done.at("/result/data/0/url").asText().contains("/media/"));
    assertEquals("8.8", studio.balance(holder.visitor()).available().toString());
  }

  @Test
  void callsOffAndSaysWhyItCannot() throws JsonProcessingException {
    Holder holder = house.holder();
    Map<String, Object> order = Map.of("model", "sandbox-reel", "prompt", "A heron");
    String id = answer(call(holder, "create_video", order)).get("id").asText();
    JsonNode off = answer(call(holder, "cancel_video", Map.of("id", id)));
    assertEquals("canceled", off.get("status").asText());
    assertEquals("10", studio.balance(holder.visitor()).available().toString());

    refused(call(house.holder(), "get_video", Map.of("id", id)), "not_found");
    refused(
        call(holder, "create_video", Map.of("model", "no-such", "prompt", "x")), "model_not_found");
    refused(
        call(
            holder,
            "create_video",
            Map.of("model", "sandbox-reel", "prompt", "x", "parameters", Map.of("duration", 999))),
        "invalid_request");
  }

  @Test
  void aKeyThatOnlyReadsOrdersNothing() throws JsonProcessingException {
    Holder reader =
        house.key(house.holder().visitor(), EnumSet.of(Scope.VIDEOS_READ), KeyLimits.NONE);
    refused(
        call(reader, "create_video", Map.of("model", "sandbox-reel", "prompt", "A heron")),
        "scope_missing");
    assertEquals(0, studio.jobCount(reader.visitor()));
  }

  @Test
  void nobodyComesInWithoutAKey() {
    given()
        .contentType("application/json")
        .body("{}")
        .post(DOOR)
        .then()
        .statusCode(401)
        .header("WWW-Authenticate", "Bearer")
        .body("error.code", equalTo("unauthorized"));
    given()
        .contentType("application/json")
        .header("Authorization", "Bearer sk-nonsense")
        .body("{}")
        .post(DOOR)
        .then()
        .statusCode(401);
    Holder holder = house.holder();
    String bearer = "Bearer " + holder.secret();
    given().header("Authorization", bearer).get(DOOR).then().statusCode(405);
    given().header("Authorization", bearer).get(DOOR + "/sse").then().statusCode(404);
    house.pause(holder);
    assertNotEquals(200, send(holder.secret(), "tools/list", Map.of()).statusCode());
  }

  private static JsonNode call(Holder holder, String tool, Map<String, Object> arguments)
      throws JsonProcessingException {
    return result(
        send(holder.secret(), "tools/call", Map.of("name", tool, "arguments", arguments)));
  }

  private static Response send(String secret, String method, Map<String, Object> params) {
    return given()
        .contentType("application/json")
        .accept("application/json, text/event-stream")
        .header("Authorization", "Bearer " + secret)
        .body(Map.of("jsonrpc", "2.0", "id", 1, "method", method, "params", params))
        .post(DOOR);
  }

  /** The answer may come as JSON or as the only event of a stream. */
  private static JsonNode result(Response response) throws JsonProcessingException {
    assertEquals(200, response.statusCode(), () -> response.body().asString());
    String body = response.body().asString();
    List<String> data =
        body.lines()
            .filter(line -> line.startsWith("data:"))
            .map(line -> line.substring("data:".length()))
            .toList();
    JsonNode message = JSON.readTree(data.isEmpty() ? body : data.get(data.size() - 1));
    assertTrue(message.has("result"), body);
    return message.get("result");
  }

  private static JsonNode find(JsonNode tools, String name) {
    for (JsonNode each : tools) {
      if (each.get("name").asText().equals(name)) {
        return each;
      }
    }
    throw new AssertionError(name + " is missing");
  }

  private static String text(JsonNode result) {
    return result.at("/content/0/text").asText();
  }

  private static JsonNode answer(JsonNode result) throws JsonProcessingException {
    assertFalse(result.path("isError").asBoolean(), result.toString());
    return JSON.readTree(text(result));
  }

  private static void refused(JsonNode result, String code) throws JsonProcessingException {
    assertTrue(result.path("isError").asBoolean(), result.toString());
    assertTrue(JSON.readTree(text(result)).at("/error/code").asText().contains(code), text(result));
  }
}
