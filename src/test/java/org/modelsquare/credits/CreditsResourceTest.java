package org.modelsquare.credits;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionRequiredException;
import jakarta.transaction.TransactionalException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.modelsquare.accounts.AccountOpened;
import org.modelsquare.core.Credits;
import org.modelsquare.testing.PostgresResource;

/** The credits page as its owner and as others see it. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class CreditsResourceTest {

  private static final String PAGE = "/en/console/credits";

  @Inject CreditLedger ledger;
  @Inject Balances balances;
  @Inject LedgerProof proof;
  @Inject Event<AccountOpened> opened;

  @Test
  void aNewcomerSeesTheBonusAndTheProof() {
    String alice = newcomer();
    as(alice)
        .get(PAGE)
        .then()
        .statusCode(200)
        .header("Cache-Control", "private, no-cache")
        .body(containsString("You received 10 credits when you signed up"))
        .body(containsString("Welcome bonus"))
        .body(containsString("+</span>10</span>"));
    as(alice)
        .get(PAGE + "/proof")
        .then()
        .body(containsString("The 1 entries of your ledger add up to 10 available and 0 held"));
  }

  @Test
  void theBonusIsGivenOnce() {
    String alice = newcomer();
    in(() -> opened.fire(new AccountOpened(alice)));
    assertEquals(new Balance(Credits.of(10), Credits.ZERO), balances.of(alice));
  }

  @Test
  void aJobLeavesALinkedTrail() {
    String alice = newcomer();
    String job = LedgerHouse.unique("video");
    in(() -> ledger.hold(alice, job, Credits.of(8)));
    in(() -> ledger.capture(alice, job, Credits.of(6)));
    as(alice)
        .get("/zh-hant/console/credits")
        .then()
        .statusCode(200)
        .body(containsString("href=\"/zh-hant/console/jobs/" + job + "\""))
        .body(allOf(containsString("為影片保留"), containsString("影片扣點"), containsString("退回")));
    as(alice).get("/zh-hant/console/credits/proof").then().body(containsString("合計可用 4 點、保留 0 點"));
    as(alice)
        .get(PAGE + "?kind=capture")
        .then()
        .body(containsString("<b>Spent on a video</b>"))
        .body(not(containsString("<b>Granted</b>")));
    as(alice).get(PAGE + "?kind=purchase").then().body(containsString("No line fits these"));
    assertEquals(List.of(), proof.check());
  }

  @Test
  void theProofAddsUpJobByJob() {
    String alice = newcomer();
    String done = LedgerHouse.unique("video");
    String open = LedgerHouse.unique("video");
    in(() -> ledger.hold(alice, done, Credits.of(6)));
    in(() -> ledger.capture(alice, done, Credits.of(4)));
    in(() -> ledger.hold(alice, open, Credits.of(3)));
    as(alice)
        .get(PAGE + "/proof")
        .then()
        .statusCode(200)
        .body(containsString("For 2 videos, 9 credits were held: 4 spent, 2 returned, 3 still"))
        .body(containsString(done))
        .body(containsString("add up to 3 available and 3 held"));
    as(newcomer()).get(PAGE + "/proof").then().body(containsString("Nothing was held"));
  }

  @Test
  void theLedgerAndItsCsvAreFilteredAlike() {
    String alice = newcomer();
    String job = LedgerHouse.unique("video");
    in(() -> ledger.hold(alice, job, Credits.of(6)));
    String query = "?job=" + job;
    as(alice).get(PAGE + query).then().body(not(containsString("Welcome bonus")));
    as(alice)
        .get(PAGE + ".csv" + query)
        .then()
        .body(containsString(",hold,\"" + job + "\""))
        .body(not(containsString("sign_up_bonus")));
    as(alice).get(PAGE + "?to=2001-01-01").then().body(containsString("No line fits"));
    as(alice)
        .get(PAGE + "?from=2026-02-31")
        .then()
        .statusCode(200)
        .body(containsString("value=\"2026-02-31\""))
        .body(containsString("Enter a date"));
  }

  @Test
  void longLedgersHavePages() {
    String alice = newcomer();
    for (int i = 0; i < 26; i++) {
      String note = "gift " + i + ".";
      in(() -> ledger.grant(alice, Credits.of(1), note, "ada"));
    }
    String first = as(alice).get(PAGE).then().extract().body().asString();
    assertEquals(25, first.split("<tr>", -1).length - 2);
    String next = first.replaceAll("(?s).*rel=\"next\" href=\"([^\"#]+)#.*", "$1");
    as(alice)
        .get(next.replace("&amp;", "&"))
        .then()
        .body(containsString("gift 0."))
        .body(containsString("Welcome bonus"))
        .body(not(containsString("gift 1.")))
        .body(not(containsString("rel=\"next\"")));
  }

  @Test
  void theCsvHasAllLinesAndNoFormula() {
    String alice = newcomer();
    in(() -> ledger.grant(alice, Credits.of(1), "=cmd()", "ada"));
    as(alice)
        .get("/en/console/credits.csv")
        .then()
        .statusCode(200)
        .contentType(startsWith("text/csv"))
        .header("Content-Disposition", containsString("credits.csv"))
        .body(containsString(",grant,,\"'=cmd()\",1,11,,\r\n"))
        .body(containsString(",grant,,\"sign_up_bonus\",10,10,,\r\n"));
  }

  @Test
  void othersSeeTheirOwnLedgerOnly() {
    String alice = newcomer();
    in(() -> ledger.grant(alice, Credits.of(1), "a secret of Alice", "ada"));
    String bob = LedgerHouse.unique("bob");
    as(bob)
        .get(PAGE)
        .then()
        .statusCode(200)
        .body(not(containsString("a secret of Alice")))
        .body(containsString("No credits have moved yet."));
  }

  @Test
  void strangersDoNotSeeAny() {
    given().redirects().follow(false).get(PAGE).then().statusCode(not(200));
    given().redirects().follow(false).get(PAGE + ".csv").then().statusCode(not(200));
  }

  @Test
  void creditsMoveInATransactionOnly() {
    TransactionalException refused =
        assertThrows(TransactionalException.class, () -> ledger.openFor("nobody"));
    assertEquals(TransactionRequiredException.class, refused.getCause().getClass());
  }

  @Test
  void poorCallersLoseTheirWholeTransaction() {
    String alice = newcomer();
    assertThrows(
        InsufficientCredits.class,
        () ->
            in(
                () -> {
                  ledger.grant(alice, Credits.of(1), "goes with the rest", "ada");
                  ledger.hold(alice, LedgerHouse.unique("video"), Credits.of(12));
                }));
    assertEquals(Credits.of(10), balances.of(alice).available());
  }

  @Test
  void theHealthReportHasTheLedger() {
    given()
        .get("/q/health/well")
        .then()
        .statusCode(200)
        .body("checks.find { it.name == 'ledger' }.status", is("UP"));
  }

  @Test
  void thePageShowsTheBalanceInEachLanguage() {
    String alice = newcomer();
    as(alice).get(PAGE).then().body(containsString("<dd>10 <small>credits</small></dd>"));
    as(alice)
        .get("/zh-hans/console/credits")
        .then()
        .body(containsString("<dd>10 <small>积分</small></dd>"));
  }

  private String newcomer() {
    String id = LedgerHouse.unique("newcomer");
    in(() -> opened.fire(new AccountOpened(id)));
    return id;
  }

  private static void in(Runnable work) {
    QuarkusTransaction.requiringNew().run(work);
  }

  private static RequestSpecification as(String accountId) {
    return given().header(HeaderVisitor.HEADER, accountId);
  }
}
