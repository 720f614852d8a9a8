package org.modelsquare.dashboard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.modelsquare.core.Sql;
import org.modelsquare.keys.ApiKeys;
import org.modelsquare.keys.KeyLimits;
import org.modelsquare.keys.KeyTerms;
import org.modelsquare.keys.Scope;
import org.modelsquare.testing.Browser;
import org.modelsquare.testing.PostgresResource;
import org.modelsquare.testing.Studio;
import org.modelsquare.testing.Studio.Visitor;
import org.modelsquare.testing.TestClock;

/** What needs an account's attention now. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class DashboardTest {

  private static final String PAGE = "/en/console";
  private static final String LAB = "/en/models/sandbox-lab";

  @Inject Studio studio;
  @Inject ApiKeys keys;
  @Inject Sql sql;
  @Inject TestClock clock;

  @ParameterizedTest
  @ValueSource(strings = {"en", "zh-hans", "zh-hant"})
  void aNewAccountIsShownWhereToBegin(String language) {
    Visitor alice = studio.newcomer();
    String page = get(alice, "/" + language + "/console");
    assertTrue(page.contains("id=\"first-h\"") && page.contains("#play\""), page);
    assertTrue(page.contains("id=\"steps\""));
    assertFalse(page.contains("id=\"takes-h\""));
    assertFalse(page.contains("id=\"run-h\""));
  }

  @Test
  void aRunningJobIsLedToAndAFinishedOneIsShown() {
    Visitor alice = studio.newcomer();
    String job = studio.order(alice, "Tea & <steam>");
    String running = get(alice, PAGE);
    assertTrue(running.contains("id=\"run-h\"") && running.contains("/console/jobs/" + job));
    assertTrue(running.contains("Tea &amp; &lt;steam&gt;"), running);
    assertTrue(running.contains("<dd>1.2 <small>credits"), running);
    assertFalse(running.contains("id=\"first-h\""));
    studio.pass(Duration.ofSeconds(20));
    String done = get(alice, PAGE);
    assertFalse(done.contains("id=\"run-h\""));
    assertTrue(done.contains("<video"), done);
    assertTrue(done.contains("1 of 4 done"));
    assertTrue(done.contains("At this pace about 51 days are left"), done);
    studio.wait(Duration.ofDays(8));
    assertFalse(get(alice, PAGE).contains("At this pace"));
    assertFalse(get(studio.newcomer(), PAGE).contains(job));
  }

  @Test
  void manyFailuresAreNamedWithTheirReason() {
    Visitor alice = studio.newcomer();
    studio.grant(alice, 100);
    for (int i = 0; i < 5; i++) {
      Studio.jobId(
          alice
              .browser()
              .post(LAB + "/jobs", "prompt", "Sea " + i, "scenario", "fail", "duration", "3"));
      assertFalse(get(alice, PAGE).contains("of your last"));
      studio.pass(Duration.ofSeconds(20));
    }
    String page = get(alice, PAGE);
    assertTrue(page.contains("5 of your last 5 videos failed"), page);
    assertTrue(page.contains("/en/console/jobs?status=failed"));
  }

  @Test
  void theListOfStepsIsPutAwayTakenOutAndDone() {
    Visitor alice = studio.newcomer();
    Browser browser = alice.browser();
    Response away = browser.post(PAGE + "/checklist/dismissal");
    assertEquals(303, away.statusCode());
    assertTrue(away.getHeader("Location").endsWith("/en/console?steps=put-away"));
    browser.post(PAGE + "/checklist/dismissal");
    String told = get(alice, PAGE + "?steps=put-away");
    assertTrue(told.contains("The first steps are hidden.") && told.contains("Undo"), told);
    String later = get(alice, PAGE);
    assertFalse(later.contains("id=\"steps\""));
    assertTrue(later.contains("Show the first steps again"));
    browser.post(PAGE + "/checklist/return");
    assertTrue(get(alice, PAGE).contains("id=\"steps\""));
    assertFalse(get(alice, PAGE + "?steps=put-away").contains("Undo"));

    studio.order(alice, "Sea");
    studio.pass(Duration.ofSeconds(20));
    String key = key(alice, "ci");
    sql.update(
        "update api_key set first_used_at = ?, last_used_at = ? where id = ?",
        clock.instant(),
        clock.instant(),
        key);
    assertTrue(get(alice, PAGE).contains("3 of 4 done"));
    sql.update(
        """
        insert into webhook_endpoint
          (id, account_id, key_id, url, events, secret, enabled, created_at)
        values (?, ?, ?, 'https://example.org', array['generation.completed'], 's', true, ?)
        """,
        "hook_" + key,
        alice.account(),
        key,
        clock.instant());
    String complete = get(alice, PAGE);
    assertFalse(complete.contains("id=\"steps\""));
    assertFalse(complete.contains("Show the first steps again"));
  }

  @Test
  void draftsKeysAndNewsAreThere() {
    Visitor alice = studio.newcomer();
    assertFalse(get(alice, PAGE).contains("No keys yet."));
    alice.browser().post(PAGE + "/checklist/dismissal");
    assertTrue(get(alice, PAGE).contains("No keys yet."));
    alice.browser().post("/en/models/kling-v3-fast/draft", "prompt", "A kettle whistles");
    String key = key(alice, "old and unused");
    String fine = get(alice, PAGE);
    assertTrue(fine.contains("Your key is in order."), fine);
    assertTrue(fine.contains("A kettle whistles"));
    assertTrue(fine.contains("/en/models/kling-v3-fast#play"));
    sql.update("update api_key set created_at = created_at - interval '90 days' where id = ?", key);
    sql.update(
        """
        insert into notice (id, account_id, kind, model_id, created_at)
        values (?, ?, 'live', 'sandbox-reel', ?)
        """,
        "note_" + key,
        alice.account(),
        clock.instant());
    String page = get(alice, PAGE);
    assertTrue(page.contains("Unused for 60 days"), page);
    assertTrue(page.contains("id=\"news-h\"") && page.contains("is live."));
    assertFalse(get(studio.newcomer(), PAGE).contains("kettle"));
  }

  @Test
  void whoHasNoCreditsIsToldWhatToDo() {
    Visitor alice = studio.newcomer();
    sql.update("update ledger_balance set available = 0 where account_id = ?", alice.account());
    String page = get(alice, PAGE);
    sql.update(
        "update ledger_balance set available = 10000000 where account_id = ?", alice.account());
    assertTrue(page.contains("You have no credits left"), page);
    assertTrue(page.contains("/en/console/top-up"));
    assertFalse(page.contains("id=\"first-h\""));
  }

  @Test
  void timesAreThoseOfTheViewersZone() {
    Visitor alice = studio.newcomer();
    studio.order(alice, "Sea");
    sql.update("update account set time_zone = 'Asia/Taipei' where id = ?", alice.account());
    assertTrue(get(alice, PAGE).contains("UTC+08:00"));
  }

  private String key(Visitor visitor, String name) {
    KeyTerms terms =
        new KeyTerms(name, EnumSet.allOf(Scope.class), Set.of(), List.of(), null, KeyLimits.NONE);
    return keys.create(visitor.account(), terms).key().id();
  }

  private static String get(Visitor visitor, String path) {
    Response answer = visitor.browser().get(path);
    assertEquals(200, answer.statusCode(), path);
    return answer.asString();
  }
}
