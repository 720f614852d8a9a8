package org.modelsquare.doctor;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.modelsquare.accounts.Cast;
import org.modelsquare.doctor.Finding.Level;
import org.modelsquare.testing.PostgresResource;
import org.modelsquare.testing.Studio;
import org.modelsquare.testing.TestClock;

/** The doctor says what is wrong while it is wrong. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class DoctorTest {

  private static final Duration LATER = Duration.ofSeconds(6);

  @Inject Doctor doctor;
  @Inject Studio studio;
  @Inject Cast cast;
  @Inject TestClock clock;
  @Inject DataSource database;

  @Test
  void jobsThatNobodyWorksOnAreNamedUntilSomebodyDoes() {
    studio.pass(Duration.ofSeconds(2));
    studio.order(studio.newcomer(), "A heron");
    clock.push(Duration.ofSeconds(20));
    assertEquals(Level.WARN, level("poll_lag"));
    clock.push(Duration.ofHours(3));
    assertEquals(Level.BAD, level("poll_lag"));
    assertEquals(Level.BAD, level("deadlines"));
    given().get("/q/health/group/doctor").then().statusCode(503);
    studio.pass(Duration.ofSeconds(30));
    clock.push(LATER);
    assertEquals(Level.OK, level("deadlines"));
    assertEquals(Level.OK, level("poll_lag"));
  }

  @Test
  void ordersThatNoProviderTakesAreCounted() {
    studio.pass(Duration.ofSeconds(2));
    assertEquals(Level.OK, level("orders_waiting"));
    studio.order(studio.newcomer(), "A heron that waits");
    clock.push(Duration.ofSeconds(30));
    assertEquals(Level.WARN, level("orders_waiting"));
    String figure = finding("orders_waiting").figure();
    assertTrue(figure.startsWith("1, ") && figure.endsWith(" s, sandbox"), figure);
    clock.push(Duration.ofMinutes(6));
    assertEquals(Level.BAD, level("orders_waiting"));
    studio.pass(Duration.ofSeconds(30));
    assertEquals(Level.OK, level("orders_waiting"));
    assertEquals(Level.OK, level("videos_unstored"));
  }

  @Test
  void aWaitForALockIsSeen() throws SQLException, InterruptedException {
    try (Connection holder = database.getConnection();
        Statement hold = holder.createStatement()) {
      hold.execute("begin");
      hold.execute("lock table draft in access exclusive mode");
      Thread waiter = new Thread(() -> studio.count("draft"));
      waiter.start();
      awaitLock();
      assertEquals("0 s", finding("lock_waits").figure());
      hold.execute("rollback");
      waiter.join();
    }
  }

  @Test
  void aClockThatIsWrongIsSeen() {
    clock.push(Duration.ofMinutes(1));
    assertEquals(Level.BAD, level("clock_skew"));
  }

  @Test
  void whatOtherRoomsSayOfThemselvesIsTold() {
    assertEquals(Level.OK, level("media_store"));
    assertEquals(Level.OK, level("ledger"));
    assertEquals(Level.OK, level("database"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "zh-hans", "zh-hant"})
  void thePageNamesEveryCheckAndItsRemedy(String language) {
    clock.push(LATER);
    List<Finding> findings = doctor.look();
    String page = cast.browser("ada").get("/" + language + "/admin/doctor").asString();
    assertEquals(findings.size(), page.split("<th scope=\"row\">", -1).length - 1);
  }

  @Test
  void theGroupIsForMachines() {
    studio.pass(Duration.ofSeconds(30));
    clock.push(LATER);
    given()
        .get("/q/health/group/doctor")
        .then()
        .body("checks[0].name", equalTo("doctor"))
        .body("checks[0].data.database", containsString("PostgreSQL"));
  }

  /** Until the waiter stands at the lock; the server tells when. */
  private void awaitLock() throws InterruptedException {
    while (studio.count("pg_stat_activity where wait_event_type = 'Lock'") == 0) {
      Thread.onSpinWait();
    }
  }

  private Level level(String name) {
    return finding(name).level();
  }

  private Finding finding(String name) {
    clock.push(LATER);
    return doctor.look().stream()
        .filter(each -> each.name().equals(name))
        .findFirst()
        .orElseThrow();
  }
}
