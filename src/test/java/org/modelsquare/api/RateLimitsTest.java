package org.modelsquare.api;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.modelsquare.api.DoorTest.isError;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.modelsquare.accounts.Cast;
import org.modelsquare.api.DoorHouse.Holder;
import org.modelsquare.keys.Scope;
import org.modelsquare.limits.RateGroups;
import org.modelsquare.testing.PostgresResource;
import org.modelsquare.testing.TestClock;

/** What callers are told about how often they may call. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class RateLimitsTest {

  private static final String THING = "/v1/probe/things/t1";
  private static final String THINGS = "/v1/probe/things";
  private static final List<String> HEADERS =
      List.of(
          "X-RateLimit-Limit",
          "X-RateLimit-Remaining",
          "X-RateLimit-Reset",
          "X-RateLimit-Category",
          "RateLimit",
          "RateLimit-Policy");

  @Inject DoorHouse house;
  @Inject RateGroups groups;
  @Inject TestClock clock;
  @Inject Cast cast;

  @Test
  void everyAnswerSaysWhatIsLeft() {
    Holder alice = house.holder(EnumSet.of(Scope.VIDEOS_READ), Set.of(), List.of(), null);
    alice
        .request()
        .get(THING)
        .then()
        .header("X-RateLimit-Category", "async_query")
        .header("X-RateLimit-Limit", "3000")
        .header("X-RateLimit-Remaining", "499")
        .header("RateLimit", "\"async_query\";r=499;t=1")
        .header("RateLimit-Policy", "\"async_query\";q=500;w=10")
        .header("Retry-After", nullValue());
    for (Response answer :
        List.of(
            alice.json("{}").post(THINGS),
            alice.json("{").post(THINGS),
            alice.request().get("/v1/none"),
            alice.request().delete(THINGS),
            alice.request().contentType("text/plain").body("x").post(THINGS),
            alice.json("x".repeat(2_000)).post("/v1/probe/uploads"),
            alice.request().get("/v1/probe/failure"))) {
      for (String header : HEADERS) {
        assertEquals(1, answer.getHeaders().getValues(header).size(), header + answer.statusCode());
      }
    }
  }

  @Test
  void aBurstAndThenPatience() {
    Holder alice = house.holder();
    for (int left = 49; left >= 0; left--) {
      alice
          .json("{}")
          .post(THINGS)
          .then()
          .statusCode(200)
          .header("X-RateLimit-Remaining", String.valueOf(left));
    }
    for (int i = 0; i < 3; i++) {
      ValidatableResponse refused = alice.json("{}").post(THINGS).then();
      isError(refused, 429, "rate_limit_error", "rate_limit_exceeded");
      refused
          .header("Retry-After", "1")
          .header("X-RateLimit-Limit", "300")
          .header("X-RateLimit-Remaining", "0")
          .header(
              "X-RateLimit-Reset",
              String.valueOf(
                  clock.instant().plusSeconds(10).plusNanos(999_999_999).getEpochSecond()))
          .body("error.category", equalTo("async_submit"));
    }
    alice.request().get(THING).then().statusCode(200);
    clock.push(Duration.ofMillis(200));
    alice.json("{}").post(THINGS).then().statusCode(200);
    alice.json("{}").post(THINGS).then().statusCode(429);
  }

  @Test
  void groupsHaveTheirOwnLimits() {
    Holder alice = house.holder();
    groups.assign(alice.visitor().account(), "svip");
    alice
        .json("{}")
        .post(THINGS)
        .then()
        .header("X-RateLimit-Limit", "2000")
        .header("X-RateLimit-Remaining", "333");
    alice.request().get(THING).then().header("X-RateLimit-Limit", "30000");
  }

  @Test
  void whenNobodyCanCountNothingIsBegunButEverythingCanBeAsked() {
    Holder alice = house.holder();
    cast.sql("alter table account rename column rate_group to gone");
    try {
      ValidatableResponse submit = alice.json("{}").post(THINGS).then();
      isError(submit, 503, "service_unavailable", "rate_limit_unavailable");
      submit.header("Retry-After", "5");
      alice.request().get(THING).then().statusCode(200);
    } finally {
      cast.sql("alter table account rename column gone to rate_group");
    }
    alice.json("{}").post(THINGS).then().statusCode(200);
  }
}
