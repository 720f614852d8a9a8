package org.modelsquare.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.modelsquare.api.MalformedCalls.Call;
import org.modelsquare.api.RawHttp.Answer;
import org.modelsquare.testing.ApiHouse;
import org.modelsquare.testing.ApiHouse.Holder;
import org.modelsquare.testing.PostgresResource;
import org.modelsquare.testing.Studio;

/** Ten thousand calls that are wrong somewhere: each is told so, and none breaks anything. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class MalformedCallsTest {

  private static final int REFUSALS = 10_000;
  private static final long SEED = 20261123;

  /** Below the burst that the rate limit allows. */
  private static final int BETWEEN_PAUSES = 40;

  @Inject ApiHouse house;
  @Inject Studio studio;

  private final ObjectMapper json = new ObjectMapper();

  @Test
  void eachIsToldWhatIsWrong() throws IOException {
    Holder alice = house.holder();
    MalformedCalls calls = new MalformedCalls(SEED);
    Map<String, Integer> codes = new TreeMap<>();
    int refused = 0;
    int sent = 0;
    try (RawHttp http = new RawHttp(RestAssured.port)) {
      while (refused < REFUSALS) {
        if (sent++ % BETWEEN_PAUSES == 0) {
          studio.wait(Duration.ofMinutes(1));
        }
        Call call = calls.next();
        Answer answer = http.send(call, alice.secret());
        if (answer.status() >= 300) {
          codes.merge(check(call, answer), 1, Integer::sum);
          refused++;
        }
        assertTrue(sent < REFUSALS * 2, "hardly anything is refused");
      }
    }
    assertTrue(codes.size() >= 8, codes.toString());
    assertEquals(0, codes.getOrDefault("429 rate_limit_exceeded", 0), codes.toString());
  }

  private String check(Call call, Answer answer) throws IOException {
    assertTrue(answer.status() < 500, () -> call + " -> " + answer);
    JsonNode body = json.readTree(answer.body());
    JsonNode error = body.path("error");
    assertTrue(answer.type().startsWith("application/json"), () -> call + " -> " + answer);
    for (String member : new String[] {"code", "message", "type"}) {
      assertTrue(error.path(member).isTextual(), () -> member + ": " + call + " -> " + answer);
    }
    assertEquals(answer.requestId(), body.path("request_id").asText(), () -> call + " " + answer);
    return answer.status() + " " + error.path("code").asText();
  }
}
