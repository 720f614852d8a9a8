package org.modelsquare.admin.prices;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.modelsquare.accounts.Cast;
import org.modelsquare.catalog.Catalog;
import org.modelsquare.catalog.CatalogEntry;
import org.modelsquare.core.Credits;
import org.modelsquare.core.Sql;
import org.modelsquare.pricing.PriceRule;
import org.modelsquare.publication.PriceBook;
import org.modelsquare.publication.PriceTooSoon;
import org.modelsquare.publication.Publications;
import org.modelsquare.testing.Browser;
import org.modelsquare.testing.PostgresResource;
import org.modelsquare.testing.Studio;
import org.modelsquare.testing.Studio.Visitor;
import org.modelsquare.testing.TestClock;

/** Prices while time goes on, what the log keeps of them, and repeated orders. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class PriceMomentsTest {

  private static final String REEL = "sandbox-reel";
  private static final String PAGE = "/en/admin/prices/" + REEL;
  private static final Duration SOON = Duration.ofSeconds(61);

  @Inject Cast cast;
  @Inject Studio studio;
  @Inject Sql sql;
  @Inject Publications publications;
  @Inject PriceBook book;
  @Inject Catalog catalog;
  @Inject TestClock clock;

  private Browser ada;

  @BeforeEach
  void begin() {
    cast.forgetAttempts();
    ada = cast.browser("ada");
  }

  @AfterEach
  void asItWas() {
    clock.run(Duration.ZERO);
    sql.update("delete from price_version");
    sql.update("update publication_round set number = number + 1");
    publications.refresh();
  }

  @Test
  void pricesForAtOnceArePublishedByAClockThatRuns() {
    clock.run(Duration.ofMillis(5));
    publish("", "1").then().statusCode(303);
    assertEquals(1, versions().size());
  }

  @Test
  void whatIsTooSoonByTheTimeItIsWrittenIsNotPublished() {
    List<PriceRule> rules =
        List.of(new PriceRule(Map.of(), Credits.of(1), Credits.ZERO, Credits.ZERO));
    Instant from = clock.instant().plus(PriceBook.NOTICE).minusMillis(1);
    assertThrows(PriceTooSoon.class, () -> book.publish(REEL, rules, from, "x", "x"));
    assertTrue(versions().isEmpty());
  }

  @Test
  void theFormSaysThatItsMomentHasPassedMeanwhile() {
    String typed = minute(Duration.ofMinutes(3));
    clock.run(Duration.ofMinutes(1));
    Response answer = publish(typed, "7");
    clock.run(Duration.ZERO);
    answer
        .then()
        .statusCode(422)
        .body(containsString("Choose a moment to come"))
        .body(containsString("value=\"7\""));
    assertTrue(versions().isEmpty());
  }

  @Test
  void theLogKeepsWhatIsReplacedAtThatMoment() {
    publish(minute(Duration.ofDays(1)), "3").then().statusCode(303);
    publish(minute(Duration.ofDays(2)), "4").then().statusCode(303);
    assertEquals("* 3/s", state("price.published", "state_before"));
    assertEquals("* 4/s", state("price.published", "state_after"));
    String last =
        sql.all(
                "select id from price_version order by effective_from desc",
                row -> row.getString(1))
            .get(0);
    ada.post(PAGE + "/versions/" + last + "/withdrawal", "reason", "a slip").then().statusCode(303);
    assertEquals("* 4/s", state("price.withdrawn", "state_before"));
    assertEquals("* 3/s", state("price.withdrawn", "state_after"));
  }

  @Test
  void anOrderIsNotRepeatedAtAHigherPriceThanItsPageShows() {
    Visitor alice = studio.newcomer();
    String job = studio.order(alice, "A heron");
    studio.pass(Duration.ofSeconds(30));
    publish("", "1.5").then().statusCode(303);
    studio.wait(SOON);
    repeat(alice, job).then().statusCode(303).header("Location", containsString("?from=" + job));
    assertEquals(1, studio.jobCount(alice));
    publish("", "0.1").then().statusCode(303);
    studio.wait(SOON);
    repeat(alice, job)
        .then()
        .statusCode(303)
        .header("Location", not(containsString("?from=")))
        .header("Location", containsString("/en/console/jobs/"));
    assertEquals(2, studio.jobCount(alice));
    // Three seconds at the lower price.
    assertEquals(Credits.parse("0.3"), studio.balance(alice).held());
  }

  @Test
  void theHistoryNamesNoFiguresThatStay() {
    CatalogEntry entry = catalog.entry(REEL).orElseThrow();
    String lowest = entry.model().priceList().orElseThrow().fromPerSecond().toString();
    ada.post(PAGE + "/versions", "per_second_0", lowest, "minimum_0", "5", "reason", "x")
        .then()
        .statusCode(303);
    new Browser()
        .get("/en/pricing")
        .then()
        .body(containsString("new prices"))
        .body(not(containsString("from " + lowest + " to " + lowest)));
  }

  @Test
  void thePricesOfEveryDescriptorCanBeEditedAsTheyAre() {
    for (CatalogEntry entry : catalog.entries()) {
      if (entry.model().prices() == null) {
        continue;
      }
      Map<String, String> sent = new HashMap<>(Map.of("reason", "none"));
      for (RuleLine line : PriceForm.of(entry.model().prices()).lines()) {
        sent.put(line.fieldOf("when"), line.when());
        sent.put(line.fieldOf("per_second"), line.perSecond());
        sent.put(line.fieldOf("per_request"), line.perRequest());
        sent.put(line.fieldOf("minimum"), line.minimum());
      }
      PriceForm form = PriceForm.of(sent, entry.model(), ZoneOffset.UTC, clock.instant());
      assertEquals(List.of(), form.violations(), entry.model().id());
      assertEquals(entry.model().prices().rules(), form.rules(), entry.model().id());
    }
  }

  private Response repeat(Visitor who, String job) {
    return who.browser().post("/en/console/jobs/" + job + "/takes");
  }

  private Response publish(String from, String perSecond) {
    return ada.post(
        PAGE + "/versions", "per_second_0", perSecond, "from", from, "reason", "for the test");
  }

  private String minute(Duration ahead) {
    return LocalDateTime.ofInstant(clock.instant().plus(ahead), ZoneOffset.UTC)
        .truncatedTo(ChronoUnit.MINUTES)
        .toString();
  }

  private List<String> versions() {
    return sql.all("select id from price_version", row -> row.getString(1));
  }

  private String state(String action, String column) {
    return sql.all(
            "select " + column + " from operator_action where action = ? order by id desc limit 1",
            row -> row.getString(1),
            action)
        .get(0);
  }
}
