package org.modelsquare.api;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.modelsquare.api.DoorHouse.with;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.modelsquare.api.DoorHouse.Holder;
import org.modelsquare.keys.ApiKeys;
import org.modelsquare.keys.Scope;
import org.modelsquare.testing.PostgresResource;
import org.modelsquare.testing.TestClock;

/** Who comes in with which key, and what the others are told. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class DoorTest {

  private static final String THING = "/v1/probe/things/t1";

  @Inject DoorHouse house;
  @Inject ApiKeys keys;
  @Inject TestClock clock;

  @Test
  void aKeyOpensTheDoorToItsAccount() {
    Holder alice = house.holder();
    alice
        .request()
        .get(THING)
        .then()
        .statusCode(200)
        .body("account", equalTo(alice.visitor().account()));
    alice.request().get("/v1/probe/public").then().statusCode(200).body("known", equalTo(true));
    given().header("Authorization", "bearer   " + alice.secret()).get(THING).then().statusCode(200);
  }

  @Test
  void withoutAKeyOnlyWhatIsPublicIsThere() {
    given().get("/v1/probe/public").then().statusCode(200).body("known", equalTo(false));
    ValidatableResponse answer = given().get(THING).then();
    isError(answer, 401, "authentication_error", "unauthorized");
    answer.header("WWW-Authenticate", "Bearer").header("Location", nullValue());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Bearer",
        "Bearer ",
        "Bearer sk-",
        "Bearer sk-000000000000000000000000000000000000000000000000",
        "Bearer ' or 1=1 --",
        "Basic YWxpY2U6c2VjcmV0",
        "sk-000000000000000000000000000000000000000000000000",
        "Digest x"
      })
  void aBadKeyIsRefusedEvenWhereNoneIsNeeded(String header) {
    for (String path : List.of(THING, "/v1/probe/public", "/v1/none")) {
      ValidatableResponse answer = given().header("Authorization", header).get(path).then();
      isError(answer, 401, "authentication_error", "unauthorized");
      answer.header("WWW-Authenticate", "Bearer");
    }
  }

  @Test
  void twoKeysAreOneTooMany() {
    Holder alice = house.holder();
    alice
        .request()
        .header("Authorization", "Bearer " + house.holder().secret())
        .get(THING)
        .then()
        .statusCode(401);
  }

  @Test
  void aSessionIsNoKey() {
    Holder alice = house.holder();
    isError(
        alice.visitor().browser().request().get(THING).then(),
        401,
        "authentication_error",
        "unauthorized");
  }

  @Test
  void whatHasBecomeOfAKeyIsSaid() {
    Holder paused = house.holder();
    keys.pause(paused.visitor().account(), paused.keyId());
    paused
        .request()
        .get(THING)
        .then()
        .statusCode(401)
        .body("error.message", containsString("paused"));
    keys.resume(paused.visitor().account(), paused.keyId());
    paused.request().get(THING).then().statusCode(200);
    keys.revoke(paused.visitor().account(), paused.keyId());
    paused
        .request()
        .get(THING)
        .then()
        .statusCode(401)
        .body("error.message", containsString("revoked"));
    Holder shortLived =
        house.holder(
            EnumSet.allOf(Scope.class), Set.of(), List.of(), clock.instant().plusSeconds(60));
    shortLived.request().get(THING).then().statusCode(200);
    clock.push(Duration.ofSeconds(60));
    shortLived
        .request()
        .get(THING)
        .then()
        .statusCode(401)
        .body("error.message", containsString("expired"));
  }

  @Test
  void networkScopeAndModelBindAKey() {
    Holder elsewhere =
        house.holder(EnumSet.allOf(Scope.class), Set.of(), List.of("192.0.2.0/24"), null);
    isError(elsewhere.request().get(THING).then(), 403, "permission_error", "ip_not_allowed");
    Holder reader = house.holder(EnumSet.of(Scope.VIDEOS_READ), Set.of(), List.of(), null);
    ValidatableResponse lacking = reader.json("{}").post("/v1/probe/things").then();
    isError(lacking, 403, "permission_error", "scope_missing");
    lacking.body("error.scope", equalTo("videos:write"));
    ValidatableResponse required = reader.json("{}").post("/v1/probe/scope").then();
    isError(required, 403, "permission_error", "scope_missing");
    required.body("error.message", containsString("keys:write"));
    Holder bound =
        house.holder(EnumSet.allOf(Scope.class), Set.of("sandbox-reel"), List.of(), null);
    ValidatableResponse model = bound.json("{\"model\":\"other\"}").post("/v1/probe/things").then();
    isError(model, 403, "permission_error", "model_not_allowed");
    model.body("error.param", equalTo("model"));
    bound.json("{\"model\":\"sandbox-reel\"}").post("/v1/probe/things").then().statusCode(200);
  }

  @Test
  void noAnswerRepeatsTheKey() {
    Holder alice = house.holder();
    keys.pause(alice.visitor().account(), alice.keyId());
    String answer = alice.request().get(THING).then().extract().asString();
    assertEquals(-1, answer.indexOf(alice.secret().substring(3, 20)));
    with("sk-guess").get(THING).then().body(not(containsString("guess")));
  }

  static void isError(ValidatableResponse answer, int status, String type, String code) {
    String id = answer.extract().header("X-Request-Id");
    answer
        .statusCode(status)
        .contentType("application/json")
        .header("Cache-Control", "no-store")
        .body("error.type", equalTo(type))
        .body("error.code", equalTo(code))
        .body("request_id", equalTo(id));
  }
}
