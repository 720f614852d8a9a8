package org.modelsquare.accounts;

import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.modelsquare.accounts.sessions.Sessions;
import org.modelsquare.testing.Browser;
import org.modelsquare.testing.PostgresResource;
import org.modelsquare.testing.TestClock;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class SessionsTest {

  private static final String CONSOLE = "/en/console/sessions";

  @Inject Cast cast;
  @Inject Sessions sessions;
  @Inject TestClock clock;

  @BeforeEach
  void endAll() {
    cast.sql("delete from account_session");
  }

  @Test
  void aRevokedSessionIsDead() {
    Browser here = cast.browser("alice");
    Browser there = cast.browser("alice");
    String other = sessions.find(there.cookie("ms_session")).orElseThrow().sessionId();
    here.get(CONSOLE).then().statusCode(200).body(containsString("2 sessions"));
    here.post(CONSOLE + "/" + other + "/revocation").then().statusCode(303);
    there.get(CONSOLE).then().statusCode(303);
    here.get(CONSOLE).then().statusCode(200).body(containsString("One session"));
  }

  @Test
  void allOthersGoAtOnce() {
    Browser here = cast.browser("alice");
    Browser there = cast.browser("alice");
    Browser bob = cast.browser("bob");
    here.post(CONSOLE + "/revocation").then().statusCode(303);
    there.get(CONSOLE).then().statusCode(303);
    here.get(CONSOLE).then().statusCode(200);
    bob.get(CONSOLE).then().statusCode(200);
  }

  @Test
  void nobodyElseMayRevoke() {
    Browser alice = cast.browser("alice");
    String hers = sessions.find(alice.cookie("ms_session")).orElseThrow().sessionId();
    cast.browser("bob").post(CONSOLE + "/" + hers + "/revocation").then().statusCode(404);
    alice.get(CONSOLE).then().statusCode(200);
  }

  @Test
  void endsWhenUnusedForLong() {
    Browser alice = cast.browser("alice");
    clock.push(Duration.ofDays(13).plusHours(23));
    alice.get(CONSOLE).then().statusCode(200);
    clock.push(Duration.ofDays(13).plusHours(23));
    alice.get(CONSOLE).then().statusCode(200);
    clock.push(Duration.ofDays(14));
    alice.get(CONSOLE).then().statusCode(303);
  }

  @Test
  void endsForGoodAfterNinetyDays() {
    Browser alice = cast.browser("alice");
    for (int week = 0; week < 12; week++) {
      clock.push(Duration.ofDays(7));
      alice.get(CONSOLE).then().statusCode(200);
    }
    clock.push(Duration.ofDays(6));
    alice.get(CONSOLE).then().statusCode(303);
  }

  @Test
  void theTimeOfUseIsNotWrittenEachTime() {
    Browser alice = cast.browser("alice");
    Instant signedIn = clock.instant();
    clock.push(Duration.ofMinutes(4));
    alice.get(CONSOLE);
    assertEquals(1, seenAt(signedIn));
    clock.push(Duration.ofMinutes(2));
    alice.get(CONSOLE);
    assertEquals(0, seenAt(signedIn));
  }

  private int seenAt(Instant time) {
    return cast.sql("update account_session set id = id where last_seen_at = '" + time + "'");
  }

  @Test
  void keyHoldersAndFilesAreNotSignedInByCookie() {
    Browser alice = cast.browser("alice");
    Instant signedIn = clock.instant();
    clock.push(Duration.ofHours(1));
    alice.request().get("/v1/balance");
    alice.request().get("/s/slate.css").then().statusCode(200);
    alice.request().get("/q/health/live").then().statusCode(200);
    assertEquals(1, seenAt(signedIn));
  }
}
