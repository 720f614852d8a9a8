package org.modelsquare.admin.prices;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.modelsquare.accounts.Cast;
import org.modelsquare.catalog.Catalog;
import org.modelsquare.core.Credits;
import org.modelsquare.core.Sql;
import org.modelsquare.credits.LedgerProof;
import org.modelsquare.publication.Publications;
import org.modelsquare.testing.ApiHouse;
import org.modelsquare.testing.ApiHouse.Holder;
import org.modelsquare.testing.Browser;
import org.modelsquare.testing.PostgresResource;
import org.modelsquare.testing.Studio;
import org.modelsquare.testing.Studio.Visitor;

/** Prices change at their moment, everywhere, and nobody pays another one than was shown. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class PriceBookTest {

  private static final String REEL = "sandbox-reel";
  private static final String PAGE = "/en/admin/prices/" + REEL;
  private static final Duration SOON = Duration.ofSeconds(61);
  private static final Pattern VERSION = Pattern.compile("name=\"_prices\" value=\"([^\"]+)\"");

  @Inject Cast cast;
  @Inject Studio studio;
  @Inject ApiHouse house;
  @Inject Sql sql;
  @Inject Publications publications;
  @Inject Catalog catalog;
  @Inject LedgerProof proof;
  @Inject Clock clock;
  @Inject Simulator simulator;

  private Browser ada;

  @BeforeEach
  void begin() {
    cast.forgetAttempts();
    ada = cast.browser("ada");
  }

  @AfterEach
  void asItWas() {
    sql.update("delete from price_version");
    sql.update("update publication_round set number = number + 1");
    publications.refresh();
  }

  @Test
  void pricesHoldFromTheirMomentOnEverywhere() {
    Holder holder = house.holder();
    Credits old = order(holder);
    publish("", "1").then().statusCode(303);
    assertEquals(old, order(holder));
    ada.get(PAGE).then().body(containsString("To come"));
    new Browser().get("/en/pricing").then().body(containsString("id=\"changes\""));
    studio.wait(SOON);
    assertEquals(Credits.of(5), order(holder));
    ada.get(PAGE).then().body(containsString("Holds now"));
    new Browser().get("/en/models/" + REEL).then().body(containsString("5 credits"));
    holder
        .call()
        .get("/v1/pricing?model=" + REEL)
        .then()
        .body("data[0].prices[0].unit_credits", equalTo("1"));
    assertTrue(proof.check().isEmpty());
  }

  @Test
  void aFormThatShowedOtherPricesOrdersNothing() {
    Visitor alice = studio.newcomer();
    String seen = version(alice.browser());
    publish("", "0.1").then().statusCode(303);
    studio.wait(SOON);
    generate(alice.browser(), seen)
        .then()
        .statusCode(409)
        .body(containsString("The prices of this model have changed"))
        .body(containsString("A heron"))
        .body(containsString("0.5 credits"));
    assertEquals(0, studio.jobCount(alice));
    generate(alice.browser(), version(alice.browser())).then().statusCode(303);
    assertEquals(Credits.parse("9.5"), studio.balance(alice).available());
  }

  @Test
  void whatWasEnteredBeforeSigningUpIsNotOrderedAtOtherPrices() {
    Browser stranger = new Browser();
    String seen = version(stranger);
    Response answer = generate(stranger, seen);
    String carry = answer.header("Location").replaceAll(".*[?&]carry=([^&]+).*", "$1");
    publish("", "2").then().statusCode(303);
    studio.wait(SOON);
    String email = "late" + System.nanoTime() + "@example.org";
    Response signedUp =
        stranger.post(
            "/en/sign-up",
            "email",
            email,
            "password",
            Cast.PASSWORD,
            "carry",
            carry,
            "terms",
            "on");
    signedUp.then().statusCode(303).header("Location", containsString("/models/" + REEL));
  }

  @Test
  void ordersKeepTheirPrice() {
    Visitor alice = studio.newcomer();
    String job = studio.order(alice, "A heron");
    Credits held = studio.balance(alice).held();
    publish("", "1.5").then().statusCode(303);
    studio.wait(SOON);
    studio.pass(Duration.ofSeconds(30));
    assertEquals(Credits.of(10).minus(held), studio.balance(alice).available());
    assertEquals("completed", studio.job(job).state().name().toLowerCase(Locale.ROOT));
    assertTrue(proof.check().isEmpty());
  }

  @Test
  void theReviewTellsWhatTheLastOrdersWouldHaveCost() {
    Visitor alice = studio.newcomer();
    studio.grant(alice, 10);
    studio.order(alice, "A heron");
    studio.order(alice, "Two herons");
    studio.pass(Duration.ofSeconds(30));
    Simulation before = simulated("0.4");
    Simulation dearer = simulated("4");
    assertTrue(before.jobs() >= 2);
    assertEquals(before.jobs(), dearer.jobs());
    assertEquals(before.before(), dearer.before());
    assertEquals(before.after().times(10), dearer.after());
    assertEquals(0, sql.all("select 1 from price_version", row -> 1).size());
    review("", "0.3", "when_0", "duration=99")
        .then()
        .statusCode(422)
        .body(containsString("duration"));
  }

  @Test
  void requestsWithoutAPriceAreNamed() {
    String lab = "/en/admin/prices/sandbox-lab";
    ada.get(lab).then().statusCode(200);
    String mode = catalog.find(REEL).orElseThrow().parameters().modes().get(0).id();
    Response review = review("", "1", "when_0", "$mode=" + mode);
    int modes = catalog.find(REEL).orElseThrow().parameters().modes().size();
    review
        .then()
        .statusCode(200)
        .body(containsString(modes > 1 ? "No price for" : "What it means"));
  }

  @Test
  void whatIsToComeCanBeWithdrawnUntilAMinuteBefore() {
    LocalDateTime later = LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(2);
    String from = later.truncatedTo(ChronoUnit.MINUTES).toString();
    publish(from, "3").then().statusCode(303);
    publish(from, "4").then().statusCode(422).body(containsString("begin at that very moment"));
    String id = sql.all("select id from price_version", row -> row.getString(1)).get(0);
    ada.post(PAGE + "/versions/" + id + "/withdrawal")
        .then()
        .statusCode(422)
        .body(containsString("Say why the prices are withdrawn"));
    ada.post("/en/admin/prices/sandbox-lab/versions/" + id + "/withdrawal", "reason", "a slip")
        .then()
        .statusCode(409);
    ada.post(PAGE + "/versions/" + id + "/withdrawal", "reason", "a slip").then().statusCode(303);
    ada.post(PAGE + "/versions/" + id + "/withdrawal", "reason", "a slip").then().statusCode(409);
    ada.get(PAGE).then().body(containsString("Withdrawn"));
    publish("", "4").then().statusCode(303);
    String soon =
        sql.all("select id from price_version where withdrawn_at is null", row -> row.getString(1))
            .get(0);
    studio.wait(Duration.ofSeconds(10));
    ada.post(PAGE + "/versions/" + soon + "/withdrawal", "reason", "a slip")
        .then()
        .statusCode(409)
        .body(containsString("It could not be withdrawn"));
    ada.get("/en/admin/audit?subject=" + REEL + "&action=price.published")
        .then()
        .body(containsString("Prices published"))
        .body(containsString("4/s"));
  }

  @ParameterizedTest
  @CsvSource({
    "per_second_0, -1, enter an amount",
    "per_second_0, many, enter an amount",
    "per_second_0, 0.0000001, enter an amount",
    "per_second_0, 1e30, enter an amount",
    "per_second_0, 0, every row needs a price above 0",
    "when_0, colour=red, is no parameter that can decide a price",
    "when_0, $mode=dance, possible are",
    "when_0, $mode, possible are",
    "when_0, $mode=text_to_video; $mode=text_to_video, is named twice",
    "from, yesterday, Enter a date and time",
    "from, 2020-01-01T00:00, Choose a moment to come",
    "from, +999999999-01-01T00:00, Enter a date and time",
    "reason, '', Enter a reason"
  })
  void whatIsWrongIsNamedAndNothingTypedIsLost(String field, String value, String words) {
    review("", "0.7", field, value)
        .then()
        .statusCode(422)
        .body(containsString(words))
        .body(containsString("id=\"" + field + "-err\""))
        .body(containsString("value=\"" + value + "\""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "zh-hans", "zh-hant"})
  void noRowsAreNoPrices(String language) {
    ada.post("/" + language + "/admin/prices/" + REEL + "/versions", "reason", "none")
        .then()
        .statusCode(422)
        .body(containsString("id=\"per_second_0-err\""));
    assertTrue(sql.all("select 1 from price_version", row -> 1).isEmpty());
  }

  @Test
  void aPlaceholderThatGetsPricesStaysAPlaceholder() {
    ada.post("/en/admin/prices/kling-v3-fast/versions", "per_second_0", "2", "reason", "announced")
        .then()
        .statusCode(303);
    studio.wait(SOON);
    new Browser()
        .get("/en/models/kling-v3-fast")
        .then()
        .body(containsString("Coming soon"))
        .body(not(containsString("Generate, ")));
  }

  private Simulation simulated(String perSecond) {
    return simulator.run(
        catalog.find(REEL).orElseThrow(),
        PriceForm.of(
                Map.of("per_second_0", perSecond, "reason", "x"),
                catalog.find(REEL).orElseThrow(),
                ZoneOffset.UTC,
                clock.instant())
            .rules());
  }

  private Response publish(String from, String perSecond) {
    return ada.post(
        PAGE + "/versions", "per_second_0", perSecond, "from", from, "reason", "for the test");
  }

  private Response review(String from, String perSecond, String field, String value) {
    List<String> fields = new ArrayList<>();
    String[][] all = {{"per_second_0", perSecond}, {"from", from}, {"reason", "for the test"}};
    for (String[] each : all) {
      if (!each[0].equals(field)) {
        fields.addAll(List.of(each));
      }
    }
    fields.addAll(List.of(field, value));
    return ada.post(PAGE + "/review", fields.toArray(String[]::new));
  }

  private Credits order(Holder holder) {
    String amount =
        holder
            .call()
            .contentType("application/json")
            .body("{\"model\":\"" + REEL + "\",\"prompt\":\"A heron\",\"duration\":5}")
            .post("/v1/videos/generations")
            .then()
            .statusCode(200)
            .extract()
            .path("id");
    return new Credits(
        sql.all("select amount from job where id = ?", row -> row.getLong(1), amount).get(0));
  }

  private static String version(Browser browser) {
    Matcher found = VERSION.matcher(browser.get("/en/models/" + REEL).asString());
    assertTrue(found.find());
    return found.group(1);
  }

  private static Response generate(Browser browser, String prices) {
    return browser.post(
        "/en/models/" + REEL + "/jobs",
        "_prices",
        prices,
        "_mode",
        "",
        "prompt",
        "A heron",
        "duration",
        "5");
  }
}
