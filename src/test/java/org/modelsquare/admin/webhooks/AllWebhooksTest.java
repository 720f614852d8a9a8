package org.modelsquare.admin.webhooks;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.modelsquare.accounts.Cast;
import org.modelsquare.core.Sql;
import org.modelsquare.testing.Browser;
import org.modelsquare.testing.PostgresResource;
import org.modelsquare.webhooks.HookHouse;
import org.modelsquare.webhooks.HookHouse.Hook;

/** Operators see which receivers fail, never more of their address than its host. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class AllWebhooksTest {

  private static final String PAGE = "/en/admin/webhooks";

  @Inject Cast cast;
  @Inject HookHouse house;
  @Inject Sql sql;
  @Inject Clock clock;

  private Browser ada;

  @BeforeEach
  void begin() {
    house.clear();
    cast.forgetAttempts();
    ada = cast.browser("ada");
  }

  @AfterEach
  void end() {
    house.clear();
  }

  @Test
  void whatHasTroubleIsShownAndTheRestOnRequest() {
    ada.get(PAGE).then().body(containsString("No endpoint has trouble."));
    Hook fine = house.hook("https://fine.example.org/in?token=s3cret");
    Hook failing = house.hook("https://failing.example.org/in/s3cret");
    sql.update(
        "update webhook_endpoint set failing_since = ? where id = ?",
        clock.instant(),
        failing.id());
    ada.get(PAGE)
        .then()
        .body(containsString("failing.example.org"))
        .body(not(containsString(fine.id())));
    ada.get(PAGE + "?all=1")
        .then()
        .body(containsString("fine.example.org"))
        .body(not(containsString("s3cret")));
    ada.get(PAGE + "?all=1&whose=" + fine.account())
        .then()
        .body(containsString(fine.id()))
        .body(not(containsString(failing.id())));
    ada.get(PAGE + "?all=1&whose=100%25").then().body(containsString("Nothing matches"));
  }

  @Test
  void whatWaitsIsTriedAtOnceAndTheLogTellsIt() {
    Hook hook = house.hook("https://late.example.org/in");
    Instant later = clock.instant().plus(Duration.ofHours(2));
    sql.update(
        """
        insert into webhook_delivery
          (id, endpoint_id, account_id, type, body, body_at, created_at, state, due_at)
        values (?, ?, ?, 'endpoint.test', '{}', ?, ?, 'pending', ?)
        """,
        "whd_" + hook.id(),
        hook.id(),
        hook.account(),
        clock.instant(),
        clock.instant(),
        later);
    ada.get(PAGE).then().body(containsString("late.example.org")).body(containsString("Try now"));
    ada.post(PAGE + "/" + hook.id() + "/attention").then().statusCode(303);
    assertEquals(
        "0",
        house.value("select count(*) from webhook_delivery where due_at > ?", clock.instant()));
    ada.get("/en/admin/audit?subject=" + hook.id())
        .then()
        .body(containsString("Webhooks hastened"));
    ada.post(PAGE + "/wh_none/attention").then().statusCode(404);
  }
}
