package org.modelsquare.admin;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.modelsquare.accounts.Cast;
import org.modelsquare.core.Credits;
import org.modelsquare.credits.Balance;
import org.modelsquare.credits.LedgerProof;
import org.modelsquare.jobs.lifecycle.JobStatus;
import org.modelsquare.testing.ApiHouse;
import org.modelsquare.testing.ApiHouse.Holder;
import org.modelsquare.testing.Browser;
import org.modelsquare.testing.PostgresResource;
import org.modelsquare.testing.Studio;
import org.modelsquare.testing.Studio.Visitor;

/** Operators find people and jobs, help them, and leave traces of all they do. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class AdminAreaTest {

  private static final Duration ENOUGH = Duration.ofSeconds(30);

  @Inject Studio studio;
  @Inject ApiHouse house;
  @Inject Cast cast;
  @Inject LedgerProof proof;
  @Inject Clock clock;

  private Browser ada;

  @BeforeEach
  void begin() {
    cast.forgetAttempts();
    ada = cast.browser("ada");
  }

  @Test
  void creditsAreMovedOnceWithAReasonThatItsOwnerReads() {
    Visitor alice = studio.newcomer();
    String page = "/en/admin/users/" + alice.account();
    for (int i = 0; i < 2; i++) {
      ada.post(page + "/credits", "amount", "2.5", "reason", "a lost evening", "_key", "k1" + page)
          .then()
          .statusCode(303);
    }
    assertEquals(Credits.parse("12.5"), studio.balance(alice).available());
    for (int i = 0; i < 2; i++) {
      ada.post(page + "/credits", "amount", "-1", "reason", "a slip", "_key", "k2" + page)
          .then()
          .statusCode(303);
    }
    assertEquals(Credits.parse("11.5"), studio.balance(alice).available());
    alice.browser().get("/en/console/credits").then().body(containsString("a lost evening"));
    ada.post(page + "/credits", "amount", "-100", "reason", "too much", "_key", "k3" + page)
        .then()
        .statusCode(422)
        .body(containsString("value=\"-100\""))
        .body(containsString("Only 11.5 credits are available there"));
    ada.get("/en/admin/audit?action=user.credits&subject=" + alice.account())
        .then()
        .body(containsString("2.5: a lost evening"))
        .body(containsString("-1: a slip"))
        .body(containsString("Before: </span>12.5</del>"))
        .body(containsString("After: </span>11.5</ins>"))
        .body(not(containsString("too much")));
    assertTrue(proof.check().isEmpty());
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "zh-hans", "zh-hant"})
  void wrongAmountsAreNamedAndNothingTypedIsLost(String language) {
    Visitor alice = studio.newcomer();
    String page = "/" + language + "/admin/users/" + alice.account() + "/credits";
    ada.post(page, "amount", "many", "reason", "")
        .then()
        .statusCode(422)
        .body(containsString("value=\"many\""))
        .body(containsString("id=\"amount-err\""))
        .body(containsString("id=\"reason-err\""));
    assertEquals(Credits.of(10), studio.balance(alice).available());
  }

  @Test
  void whoIsSuspendedIsShutOutAndWhatWasOrderedGoesOn() {
    Holder holder = house.holder();
    Visitor alice = holder.visitor();
    String job = studio.order(alice, "A heron");
    String page = "/en/admin/users/" + alice.account();
    ada.post(page + "/suspension", "because", "tests").then().statusCode(303);
    alice.browser().get("/en/console").then().statusCode(303);
    String email = email(alice);
    Browser fresh = new Browser();
    fresh
        .post("/en/sign-in", "email", email, "password", Cast.PASSWORD)
        .then()
        .statusCode(422)
        .body(containsString("This account is suspended"));
    assertEquals("", fresh.cookie("ms_session"));
    holder.call().get("/v1/balance").then().statusCode(401);
    studio.pass(ENOUGH);
    ada.get("/en/admin/jobs/" + job).then().body(containsString("Complete"));

    ada.post(page + "/restoration").then().statusCode(303);
    studio.wait(Duration.ofSeconds(5));
    holder.call().get("/v1/balance").then().statusCode(200);
    fresh.post("/en/sign-in", "email", email, "password", Cast.PASSWORD).then().statusCode(303);
    ada.post(page + "/sign-out").then().statusCode(303);
    fresh.get("/en/console").then().statusCode(303);
  }

  @Test
  void aKeyIsEndedForGoodAndOfThatAccountOnly() {
    Holder holder = house.holder();
    String page = "/en/admin/users/" + holder.visitor().account();
    String other = "/en/admin/users/" + studio.newcomer().account();
    ada.post(other + "/keys/" + holder.keyId() + "/revocation").then().statusCode(404);
    holder.call().get("/v1/balance").then().statusCode(200);
    ada.post(page + "/keys/" + holder.keyId() + "/revocation").then().statusCode(303);
    holder.call().get("/v1/balance").then().statusCode(401);
    ada.post(page + "/keys/" + holder.keyId() + "/revocation").then().statusCode(404);
    ada.get(page).then().body(containsString("Revoked"));
    ada.get("/en/admin/audit?action=user.key_revoked&subject=" + holder.visitor().account())
        .then()
        .body(containsString("After: </span>revoked</ins>"));
    String tried = "/en/admin/audit?action=user.key_revoked&subject=";
    ada.get(tried + other.substring(other.lastIndexOf('/') + 1))
        .then()
        .body(containsString("Nothing matches"));
  }

  @Test
  void operatorsAreNotSuspended() {
    String page = "/en/admin/users/" + cast.account("ada");
    ada.post(page + "/suspension", "because", "a try").then().statusCode(303);
    ada.get(page).then().statusCode(200).body(containsString("Operators cannot be suspended"));
  }

  @Test
  void usersAreFoundByPartsOfTheirEmail() {
    Visitor alice = studio.newcomer();
    String email = email(alice);
    String link = "/en/admin/users/" + alice.account();
    ada.get("/en/admin/users?q=" + email.substring(0, email.indexOf('@')))
        .then()
        .body(containsString(link));
    ada.get("/en/admin/users?q=" + alice.account()).then().body(containsString(link));
    ada.get("/en/admin/users?q=nobody-at-all").then().body(containsString("Nothing matches"));
    ada.get("/en/admin/users/acct_nobody").then().statusCode(404);
  }

  @Test
  void aJobIsCalledOffForItsOwnerWhoGetsAllBack() {
    Visitor alice = studio.newcomer();
    String job = studio.order(alice, "A heron in the reeds");
    String page = "/en/admin/jobs/" + job;
    ada.get("/en/admin/jobs?whose=" + alice.account()).then().body(containsString(page));
    ada.get("/en/admin/jobs?whose=" + job + "&state=queued").then().body(containsString(page));
    ada.get("/en/admin/jobs?whose=" + job + "&state=failed")
        .then()
        .body(containsString("Nothing matches"));
    ada.get("/en/admin/jobs?whose=" + job + "&to=2001-01-01")
        .then()
        .body(containsString("Nothing matches"));
    ada.get("/en/admin/jobs?whose=" + job + "&from=2001-01-01").then().body(containsString(page));
    ada.get("/en/admin/jobs?from=tomorrow")
        .then()
        .body(containsString("id=\"when-err\""))
        .body(containsString("value=\"tomorrow\""));
    ada.post(page + "/cancellation").then().statusCode(303);
    assertEquals(Credits.of(10), studio.balance(alice).available());
    alice.browser().get("/en/console/jobs/" + job).then().body(containsString("by the operator"));
    ada.post(page + "/cancellation").then().statusCode(409);
    ada.get("/en/admin/audit?subject=" + job).then().body(containsString("Job canceled"));
  }

  @Test
  void anAccountIsGivenTheLimitsOfAnotherGroup() {
    Visitor alice = studio.newcomer();
    String page = "/en/admin/users/" + alice.account();
    ada.get(page).then().body(containsString("default\" selected"));
    ada.post(page + "/group", "group", "none").then().statusCode(422);
    ada.get(page).then().body(containsString("default\" selected"));
    ada.post(page + "/group", "group", "vip").then().statusCode(303);
    ada.get(page)
        .then()
        .body(containsString("vip\" selected"))
        .body(containsString("1000 orders"))
        .body(containsString("Group changed"));
    assertEquals(
        1, studio.count("account where rate_group = 'vip' and id = '" + alice.account() + "'"));
  }

  @Test
  void aJobIsGivenUpWithAReasonAndAllCreditsGoBack() {
    Visitor alice = studio.newcomer();
    String job = studio.order(alice, "A heron");
    String page = "/en/admin/jobs/" + job;
    ada.post(page + "/failure", "reason", " ")
        .then()
        .statusCode(422)
        .body(containsString("id=\"reason-err\""));
    ada.post(page + "/failure", "reason", "<b>" + "x".repeat(400))
        .then()
        .statusCode(422)
        .body(containsString("&lt;b&gt;xxx"));
    assertEquals(JobStatus.QUEUED, studio.job(job).status());
    ada.post(page + "/failure", "reason", "the provider is closing").then().statusCode(303);
    assertEquals(JobStatus.FAILED, studio.job(job).status());
    assertEquals(new Balance(Credits.of(10), Credits.ZERO), studio.balance(alice));
    String seen = alice.browser().get("/en/console/jobs/" + job).asString();
    assertTrue(seen.contains("Ended by the operator"));
    assertFalse(seen.contains("is closing"));
    ada.post(page + "/failure", "reason", "once more").then().statusCode(409);
    ada.get("/en/admin/audit?subject=" + job)
        .then()
        .body(containsString("Job given up"))
        .body(containsString("the provider is closing"));
    assertEquals(1, studio.count("job_finished where job_id = '" + job + "'"));
  }

  /** While a video is fetched it is still nobody's; what may be at work is for the desk. */
  @Test
  void aVideoThatIsBeingFetchedCanBeGivenUpAndAnUnknownOutcomeCannot() {
    Visitor alice = studio.newcomer();
    String job = studio.order(alice, "A heron");
    String page = "/en/admin/jobs/" + job;
    cast.sql("update job set state = 'uncertain' where id = '" + job + "'");
    ada.get(page).then().body(not(containsString("/failure")));
    ada.post(page + "/failure", "reason", "who knows").then().statusCode(409);
    cast.sql(
        "update job set state = 'storing', remote_id = id, remote_location = 'x' where id = '"
            + job
            + "'");
    ada.post(page + "/failure", "reason", "their server is gone").then().statusCode(303);
    assertEquals(new Balance(Credits.of(10), Credits.ZERO), studio.balance(alice));
    studio.pass(ENOUGH);
    assertEquals(JobStatus.FAILED, studio.job(job).status());
    assertEquals(new Balance(Credits.of(10), Credits.ZERO), studio.balance(alice));
  }

  @Test
  void aJobIsWorkedOnBeforeItsTime() {
    Visitor alice = studio.newcomer();
    String job = studio.order(alice, "A heron");
    String later = "job_due where due_at > '" + clock.instant() + "' and job_id = '" + job + "'";
    cast.sql("update job_due set due_at = due_at + interval '1 hour' where job_id = '" + job + "'");
    assertEquals(1, studio.count(later));
    ada.post("/en/admin/jobs/" + job + "/attention").then().statusCode(303);
    assertEquals(0, studio.count(later));
    ada.get("/en/admin/audit?subject=" + job).then().body(containsString("Job hastened"));
    studio.pass(ENOUGH);
    ada.post("/en/admin/jobs/" + job + "/attention").then().statusCode(409);
    ada.post("/en/admin/jobs/none/attention").then().statusCode(404);
  }

  @Test
  void aJobThatNobodyWorksOnIsStuck() {
    Visitor alice = studio.newcomer();
    String job = studio.order(alice, "A heron");
    String stuck = "/en/admin/jobs?stuck=1&whose=" + job;
    ada.get(stuck).then().body(containsString("Nothing matches"));
    studio.wait(Duration.ofMinutes(3));
    ada.get(stuck).then().body(containsString(job));
    ada.get("/en/admin").then().statusCode(200).body(containsString("/en/admin/jobs?stuck=1"));
    studio.pass(ENOUGH);
    ada.get(stuck).then().body(containsString("Nothing matches"));
  }

  @Test
  void theLogIsTakenAlongAndKeepsToItsFilter() {
    Visitor alice = studio.newcomer();
    ada.post("/en/admin/users/" + alice.account() + "/sign-out");
    ada.get("/en/admin/audit.csv?subject=" + alice.account())
        .then()
        .statusCode(200)
        .body(containsString("at,actor,action,subject,detail,before,after"))
        .body(containsString("\"ada@example.org\",user.signed_out,\"" + alice.account()));
    ada.get("/en/admin/audit?from=2026-02-31")
        .then()
        .body(containsString("id=\"when-err\""))
        .body(containsString("value=\"2026-02-31\""));
    ada.get("/en/admin/audit?to=2001-01-01").then().body(containsString("Nothing matches"));
  }

  private String email(Visitor visitor) {
    String page = ada.get("/en/admin/users/" + visitor.account()).asString();
    return page.replaceAll("(?s).*<h1 translate=\"no\">([^<]+)</h1>.*", "$1");
  }
}
