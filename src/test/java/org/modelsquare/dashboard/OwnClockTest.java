package org.modelsquare.dashboard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.junit.jupiter.api.Test;
import org.modelsquare.core.Sql;
import org.modelsquare.testing.PostgresResource;
import org.modelsquare.testing.Studio;
import org.modelsquare.testing.Studio.Visitor;
import org.modelsquare.testing.TestClock;

/** Times and days of keys, credits and usage are those of whoever reads them. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class OwnClockTest {

  private static final ZoneId KIRITIMATI = ZoneId.of("Pacific/Kiritimati");
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withZone(KIRITIMATI);

  @Inject Studio studio;
  @Inject Sql sql;
  @Inject TestClock clock;

  @Test
  void keysEndAtTheEndOfADayWhereTheirOwnerLives() {
    Visitor alice = living("Pacific/Kiritimati");
    LocalDate last = LocalDate.ofInstant(clock.instant(), KIRITIMATI).plusDays(3);
    Response made =
        alice
            .browser()
            .post(
                "/en/console/keys",
                "name",
                "mine",
                "scopes",
                "videos:write",
                "expiry",
                "date",
                "date",
                last.toString());
    assertEquals(200, made.statusCode(), () -> made.asString());
    Instant end =
        sql.first(
                "select expires_at from api_key where account_id = ?",
                row -> Sql.instant(row, "expires_at"),
                alice.account())
            .orElseThrow();
    assertEquals(last.plusDays(1).atStartOfDay(KIRITIMATI).toInstant(), end);
    String list = alice.browser().get("/en/console/keys").asString();
    assertTrue(list.contains("00:00 UTC+14:00"), list);
  }

  @Test
  void theLedgerTellsAndFiltersByTheReadersDays() {
    Visitor alice = living("Pacific/Kiritimati");
    studio.order(alice, "Sea");
    Instant at =
        sql.first(
                "select max(created_at) as at from ledger_transfer where account_id = ?",
                row -> Sql.instant(row, "at"),
                alice.account())
            .orElseThrow();
    String time = TIME.format(at);
    String page = alice.browser().get("/en/console/credits").asString();
    assertTrue(page.contains("times in Pacific/Kiritimati"), page);
    assertTrue(page.contains(">" + time + "<"), page);
    LocalDate there = LocalDate.ofInstant(at, KIRITIMATI);
    String filter = "/en/console/credits.csv?kind=hold&from=%s&to=%s";
    String day = alice.browser().get(filter.formatted(there, there)).asString();
    assertTrue(day.contains("hold"), day);
    LocalDate next = there.plusDays(1);
    assertFalse(alice.browser().get(filter.formatted(next, next)).asString().contains("hold"));
  }

  @Test
  void usageIsCountedByTheReadersDaysUnlessAnotherZoneIsAskedFor() {
    Visitor alice = living("Pacific/Kiritimati");
    studio.order(alice, "Sea");
    String own = alice.browser().get("/en/console/usage").asString();
    assertTrue(own.contains("Days are those of Pacific/Kiritimati;"), own);
    String utc = alice.browser().get("/en/console/usage?tz=UTC").asString();
    assertTrue(utc.contains("Days are those of UTC;"), utc);
    assertTrue(utc.contains(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).toString()));
  }

  private Visitor living(String zone) {
    Visitor visitor = studio.newcomer();
    sql.update("update account set time_zone = ? where id = ?", zone, visitor.account());
    return visitor;
  }
}
