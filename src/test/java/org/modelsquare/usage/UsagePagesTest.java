package org.modelsquare.usage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.modelsquare.testing.PostgresResource;
import org.modelsquare.testing.Studio;
import org.modelsquare.testing.Studio.Visitor;
import org.modelsquare.testing.TestClock;

/** Where the credits went, as their owner sees it. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class UsagePagesTest {

  private static final String PAGE = "/en/console/usage";

  @Inject Studio studio;
  @Inject TestClock clock;

  @Test
  void finishedVideosAreAddedUpByDayModelAndKey() {
    Visitor alice = studio.newcomer();
    assertTrue(alice.browser().get(PAGE).asString().contains("No videos yet."));
    studio.order(alice, "Sea");
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    studio.pass(Duration.ofSeconds(20));
    String query = "?from=" + today + "&to=" + today.plusDays(1);
    String days = alice.browser().get(PAGE + query).asString();
    assertTrue(days.contains("100 %"), days);
    assertTrue(days.contains("1.2 credits from " + today));
    assertTrue(days.contains("<rect"));
    String models = alice.browser().get(PAGE + query + "&group=model").asString();
    assertTrue(models.contains("Sandbox"));
    assertTrue(
        alice.browser().get(PAGE + query + "&group=key").asString().contains("Without a key"));
    String csv = alice.browser().get(PAGE + ".csv" + query + "&group=model").asString();
    assertTrue(csv.contains("\"sandbox-reel\",") && csv.contains(",1,1,0,3,1.2\r\n"), csv);
    String bob = studio.newcomer().browser().get(PAGE + ".csv" + query + "&group=model").asString();
    assertFalse(bob.contains("sandbox-reel"));
  }

  @Test
  void whatCannotBeReadIsSaidAndReplaced() {
    Visitor alice = studio.newcomer();
    studio.order(alice, "Sea");
    for (String query :
        new String[] {"from=2026-02-31", "tz=Mars/Base", "from=2026-02-02&to=2026-02-01"}) {
      String page = alice.browser().get(PAGE + "?" + query).asString();
      assertTrue(page.contains("data-tone=\"warn\""), query);
    }
    String past = alice.browser().get(PAGE + "?from=2001-01-01&to=2001-01-02").asString();
    assertTrue(past.contains("Nothing was ordered in this time."));
  }

  @Test
  void daysAreThoseOfTheZone() {
    ZoneId home = ZoneId.of("Asia/Taipei");
    UsageFilter utc = UsageFilter.of("day", "2026-03-01", "2026-03-01", "UTC", home, clock);
    UsageFilter taipei = UsageFilter.of("day", "2026-03-01", "2026-03-01", null, home, clock);
    assertEquals(utc.start().minus(Duration.ofHours(8)), taipei.start());
    assertEquals(Duration.ofDays(1), Duration.between(taipei.start(), taipei.end()));
  }
}
