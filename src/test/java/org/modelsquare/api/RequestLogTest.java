package org.modelsquare.api;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.modelsquare.api.DoorHouse.Holder;
import org.modelsquare.core.Credits;
import org.modelsquare.requests.LoggedRequest;
import org.modelsquare.requests.RequestLog;
import org.modelsquare.requests.Requests;
import org.modelsquare.testing.PostgresResource;
import org.modelsquare.testing.Studio;
import org.modelsquare.testing.TestClock;

/** What is kept of a request, and who finds it. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class RequestLogTest {

  private static final String PAGE = "/console/requests";

  @Inject DoorHouse house;
  @Inject RequestLog log;
  @Inject Requests requests;
  @Inject Studio studio;
  @Inject TestClock clock;

  @Test
  void aRequestIsFoundByTheIdOfItsAnswer() {
    Holder alice = house.holder();
    LoggedRequest read = logged(alice, alice.request().get("/v1/probe/things/t1"));
    assertEquals("GET /v1/probe/things/{id} 200", line(read));
    assertEquals("/v1/probe/things/t1", read.path());
    assertEquals("t1", read.jobId());
    assertEquals(alice.keyId(), read.keyId());
    LoggedRequest write =
        logged(alice, alice.json("{\"prompt\":\"a cat 海\"}").post("/v1/probe/things"));
    assertEquals(Credits.of(3), write.cost());
    assertEquals("{\"prompt\":\"(7 characters)\"}", write.body());
    LoggedRequest missing = logged(alice, alice.request().get("/v1/none"));
    assertEquals("not_found", missing.errorCode());
    assertTrue(String.valueOf(missing.error()).contains(missing.id()));
  }

  @Test
  void errorsKeepTheirAnswer() {
    Holder alice = house.holder();
    LoggedRequest wrong = logged(alice, alice.json("{\"promt\":1}").post("/v1/probe/things"));
    assertEquals("POST /v1/probe/things 400", line(wrong));
    assertEquals("unknown_parameter", wrong.errorCode());
    LoggedRequest large = logged(alice, alice.json("x".repeat(1_100_000)).post("/v1/probe/things"));
    assertEquals("request_too_large", large.errorCode());
  }

  @Test
  void noSecretIsKept() {
    Holder alice = house.holder();
    String body =
        "{\"prompt\":\"dark\",\"webhook_secret\":\"s3cr3t\",\"note\":\"" + alice.secret() + "\"}";
    LoggedRequest written = logged(alice, alice.json(body).post("/v1/probe/things"));
    assertFalse(written.toString().contains("s3cr3t"), written.toString());
    assertFalse(written.toString().contains("dark"), written.toString());
    assertFalse(written.toString().contains(alice.secret().substring(3)), written.toString());
    assertFalse(studio.dump().toString().contains(alice.secret()));
  }

  @Test
  void strangersLeaveNoTrace() {
    long before = studio.count("api_request");
    log.flush();
    long waiting = studio.count("api_request");
    given().get("/v1/probe/public");
    DoorHouse.with("sk-guess").get("/v1/probe/public");
    log.flush();
    assertEquals(waiting, studio.count("api_request"));
    assertTrue(before <= waiting);
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "zh-hans", "zh-hant"})
  void theOwnerReadsItAndNobodyElse(String language) {
    Holder alice = house.holder();
    Response refused = alice.json("{\"promt\":\"it's\"}").post("/v1/probe/things");
    Response read = alice.request().get("/v1/probe/things/t1");
    log.flush();
    String id = refused.getHeader("X-Request-Id");
    String list = "/" + language + PAGE;
    alice.visitor().browser().get(list).then().statusCode(200).body(containsString(id));
    alice
        .visitor()
        .browser()
        .get(list + "/" + id)
        .then()
        .statusCode(200)
        .body(containsString("unknown_parameter"))
        .body(containsString("$MODELSQUARE_API_KEY"))
        .body(not(containsString(alice.secret())));
    alice
        .visitor()
        .browser()
        .get(list + "?id=%20" + id)
        .then()
        .statusCode(303)
        .header("Location", containsString(list + "/" + id));
    alice.visitor().browser().get(list + "?status=errors").then().body(containsString(id));
    alice.visitor().browser().get(list + "?status=2xx").then().body(not(containsString(id)));
    alice
        .visitor()
        .browser()
        .get(list + "?key=" + alice.keyId())
        .then()
        .body(containsString(read.getHeader("X-Request-Id")));
    alice.visitor().browser().get(list + "?key=key_none").then().body(not(containsString(id)));
    Holder bob = house.holder();
    bob.visitor().browser().get(list + "/" + id).then().statusCode(404);
    bob.visitor().browser().get(list + "?id=" + id).then().statusCode(200);
    bob.visitor().browser().get(list).then().body(not(containsString("/" + id)));
  }

  @Test
  void pagesFollowEachOther() {
    Holder alice = house.holder();
    String first = alice.request().get("/v1/probe/things/t1").getHeader("X-Request-Id");
    for (int i = 0; i < 50; i++) {
      alice.request().get("/v1/probe/things/t1");
    }
    log.flush();
    Response page = alice.visitor().browser().get("/en" + PAGE);
    page.then().body(not(containsString(first)));
    String body = page.asString();
    int at = body.indexOf("before=");
    String before = body.substring(at + "before=".length(), body.indexOf('"', at));
    alice
        .visitor()
        .browser()
        .get("/en" + PAGE + "?before=" + before)
        .then()
        .statusCode(200)
        .body(containsString(first));
  }

  @Test
  void afterThirtyDaysItIsGone() {
    Holder alice = house.holder();
    LoggedRequest old = logged(alice, alice.request().get("/v1/probe/things/t1"));
    clock.push(Duration.ofDays(30).plusSeconds(1));
    LoggedRequest fresh = logged(alice, alice.request().get("/v1/probe/things/t1"));
    log.purge();
    assertTrue(requests.find(alice.visitor().account(), old.id()).isEmpty());
    assertTrue(requests.find(alice.visitor().account(), fresh.id()).isPresent());
  }

  private LoggedRequest logged(Holder holder, Response answer) {
    log.flush();
    return requests
        .find(holder.visitor().account(), answer.getHeader("X-Request-Id"))
        .orElseThrow(() -> new AssertionError(List.of(answer.statusCode(), answer.asString())));
  }

  private static String line(LoggedRequest request) {
    return request.method() + " " + request.route() + " " + request.status();
  }
}
