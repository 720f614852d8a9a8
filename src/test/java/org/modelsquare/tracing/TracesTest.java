package org.modelsquare.tracing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.modelsquare.core.Sql;
import org.modelsquare.mail.MailServer;
import org.modelsquare.providers.ProviderAccess;
import org.modelsquare.testing.ApiHouse;
import org.modelsquare.testing.ApiHouse.Holder;
import org.modelsquare.testing.PostgresResource;
import org.modelsquare.testing.ScriptedUpstream;
import org.modelsquare.testing.Studio;
import org.modelsquare.testing.Turn;
import org.modelsquare.tracing.TraceCollector.Recorded;
import org.modelsquare.upstream.ThingsClient;
import org.modelsquare.upstream.UpstreamClients;

/** What a collector is told of an order, and what it is not told. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@WithTestResource(MailServer.class)
class TracesTest {

  private static final String ORDERS = "/v1/videos/generations";
  private static final String SECRET = "A heron that nobody may know of";
  private static final String CALLER = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

  @Inject ApiHouse house;
  @Inject Studio studio;
  @Inject Sql sql;
  @Inject Traces traces;
  @Inject UpstreamClients clients;
  @Inject OpenTelemetry telemetry;

  @Test
  void anOrderIsFollowedFromItsRequestThroughEachStep() {
    Holder holder = house.holder();
    Response answer = order(holder);
    String job = answer.path("id");
    studio.pass(Duration.ofSeconds(30));
    Recorded request =
        one(span -> span.attribute("modelsquare.job.id").equals(job) && isRequest(span));
    assertEquals("POST " + ORDERS, request.name());
    assertEquals(answer.header("X-Request-Id"), request.attribute("modelsquare.request.id"));
    assertEquals("200", request.attribute("http.response.status_code"));
    List<Recorded> steps =
        all(span -> span.attribute("modelsquare.job.id").equals(job) && !isRequest(span));
    assertEquals("queued", steps.get(0).name());
    assertTrue(steps.stream().anyMatch(span -> span.name().equals("in_progress")));
    for (Recorded step : steps) {
      assertEquals(request.traceId(), step.traceId());
      assertEquals(request.id(), step.parentId());
    }
  }

  @Test
  void aCallOfAProviderIsAPartOfTheStepThatMakesIt() throws Exception {
    String job = order(house.holder()).path("id");
    String trail =
        sql.first("select trail from job where id = ?", row -> row.getString(1), job).orElseThrow();
    try (ScriptedUpstream upstream = ScriptedUpstream.open()) {
      upstream.on("GET /v1/things/1", Turn.json(429, "{}"));
      ProviderAccess access =
          new ProviderAccess("pacc_traced", upstream.url("/v1"), Map.of("api_key", "a-secret-key"));
      ThingsClient api = clients.client(ThingsClient.class, upstream.url("/v1"));
      traces.step("queued", trail, job, () -> call(access, api));
      assertFalse(upstream.received().get(0).headers().containsKey("traceparent"));
    }
    Recorded call = one(s -> s.attribute("modelsquare.provider.account").equals("pacc_traced"));
    assertEquals("127.0.0.1", call.attribute("server.address"));
    assertEquals("GET", call.attribute("http.request.method"));
    assertEquals("429", call.attribute("http.response.status_code"));
    Recorded step = one(span -> span.id().equals(call.parentId()));
    assertEquals(job, step.attribute("modelsquare.job.id"));
    assertTrue(trail.contains(call.traceId()));
  }

  @Test
  void aFailureIsToldByItsKind() {
    String job = order(house.holder()).path("id");
    String trail =
        sql.first("select trail from job where id = ?", row -> row.getString(1), job).orElseThrow();
    Runnable work =
        () -> {
          throw new IllegalStateException(SECRET);
        };
    assertThrows(IllegalStateException.class, () -> traces.step("that fails", trail, job, work));
    Recorded step = one(s -> s.name().equals("that fails"));
    assertEquals("java.lang.IllegalStateException", step.attribute("error.type"));
    assertNothingSecret();
  }

  @Test
  void neitherAddressesNorPromptsNorStrangersTracesGetIn() {
    Holder holder = house.holder();
    holder
        .visitor()
        .browser()
        .get(Studio.REEL + "?prompt=" + SECRET.replace(" ", "%20"))
        .then()
        .statusCode(200);
    Response answer =
        holder.call().header("traceparent", CALLER).body(body()).post(ORDERS).andReturn();
    assertEquals(200, answer.statusCode());
    Recorded request =
        one(s -> s.attribute("modelsquare.request.id").equals(answer.header("X-Request-Id")));
    assertNotEquals(CALLER.split("-")[1], request.traceId());
    assertTrue(one(s -> s.name().startsWith("GET /{lang")).attributes().size() < 6);
    assertNothingSecret();
  }

  private void call(ProviderAccess access, ThingsClient api) {
    try {
      clients.call(access, () -> api.get("Bearer a-secret-key", "1"));
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  private Response order(Holder holder) {
    Response answer = holder.call().body(body()).post(ORDERS).andReturn();
    assertEquals(200, answer.statusCode(), answer.body()::asString);
    return answer;
  }

  private static String body() {
    return "{\"model\": \"sandbox-reel\", \"prompt\": \"" + SECRET + "\"}";
  }

  private void assertNothingSecret() {
    flush();
    String told = TraceCollector.spans().toString();
    assertFalse(told.contains("heron"));
    assertFalse(told.contains("a-secret-key"));
    assertFalse(told.contains("Bearer"));
  }

  private static boolean isRequest(Recorded span) {
    return !span.attribute("modelsquare.request.id").isEmpty();
  }

  private Recorded one(Predicate<Recorded> which) {
    List<Recorded> found = all(which);
    assertFalse(found.isEmpty());
    return found.get(found.size() - 1);
  }

  private List<Recorded> all(Predicate<Recorded> which) {
    flush();
    return TraceCollector.spans().stream().filter(which).toList();
  }

  private void flush() {
    ((OpenTelemetrySdk) telemetry).getSdkTracerProvider().forceFlush().join(5, TimeUnit.SECONDS);
  }
}
