package org.modelsquare.admin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.modelsquare.accounts.Cast;
import org.modelsquare.connections.AccountBook;
import org.modelsquare.connections.AccountTerms;
import org.modelsquare.core.Credits;
import org.modelsquare.core.Sql;
import org.modelsquare.credits.Balances;
import org.modelsquare.jobs.Desk;
import org.modelsquare.jobs.DeskJob;
import org.modelsquare.jobs.JobFixtures;
import org.modelsquare.jobs.lifecycle.JobState;
import org.modelsquare.testing.Browser;

/** Jobs whose outcome nobody knows, from the lost answer to the decision and what follows. */
@QuarkusTest
class DeskPagesTest {

  private static final String DESK = "/en/admin/desk";
  private static final String NOTHING = "scripted-nothing";

  @Inject Cast cast;
  @Inject Sql sql;
  @Inject JobFixtures jobs;
  @Inject AccountBook book;
  @Inject Balances balances;
  @Inject Desk desk;
  @Inject DeskActs acts;

  private Browser ada;
  private String owner;

  @BeforeEach
  void someone() {
    ada = cast.browser("ada");
    owner = jobs.account(6);
  }

  @AfterEach
  void sound() {
    jobs.sleep(Duration.ofMinutes(11));
    jobs.pass(Duration.ofSeconds(20));
    jobs.assertSound();
    sql.update("update job set flagged = false where flagged");
    sql.update("delete from provider_account");
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "zh-hans", "zh-hant"})
  void theEvidenceIsThere(String language) {
    String job = jobs.lost(owner, NOTHING);
    String desk = "/" + language + "/admin/desk";
    assertTrue(ada.get(desk).asString().contains(job));
    String page = ada.get(desk + "/" + job).asString();
    for (String part : List.of(job, owner, NOTHING, "read timeout", ">2<", "reel")) {
      assertTrue(page.contains(part), part);
    }
  }

  @Test
  void anIdThatTheProviderKnowsIsAdopted() {
    Map<String, String> credentials = Map.of("access_id", "AKID-0001", "api_key", "good");
    AccountTerms terms = new AccountTerms("Main street", "", false, 1, null, credentials);
    String account = book.create(book.offered("scripted-account").orElseThrow(), terms).id();
    String job = jobs.lost(owner, "scripted-account");
    assertEquals(JobState.UNCERTAIN, jobs.state(job));
    String page = ada.get(DESK + "/" + job).asString();
    assertTrue(page.contains("Main street") && page.contains(account));
    assertEquals(303, adopt(job, jobs.remoteId(job)).statusCode());
    jobs.pass(Duration.ofSeconds(20));
    assertEquals(JobState.COMPLETED, jobs.state(job));
    assertEquals(Credits.of(4), balances.of(owner).available());
    assertFalse(ada.get(DESK).asString().contains(job));
    assertEquals(List.of("job.adopted " + jobs.remoteId(job)), acts(job));
  }

  @Test
  void anIdThatItDoesNotKnowIsNot() {
    String job = jobs.lost(owner, NOTHING);
    String other = jobs.order(owner, NOTHING);
    jobs.runDue();
    for (String wrong : List.of("", "two words", "r-nobody", "x".repeat(201))) {
      Response answer = adopt(job, wrong);
      assertEquals(422, answer.statusCode(), wrong);
      assertTrue(answer.asString().contains("value=\"" + wrong + "\""), wrong);
    }
    Response taken = adopt(job, jobs.remoteId(other));
    assertTrue(taken.asString().contains("Another job has this id already."));
    assertEquals(JobState.UNCERTAIN, jobs.state(job));
    assertEquals(List.of(), acts(job));
  }

  @Test
  void aReleasedJobCostsNothing() {
    String job = jobs.lost(owner, NOTHING);
    assertEquals(Credits.of(4), balances.of(owner).available());
    assertEquals(303, ada.post(DESK + "/" + job + "/release").statusCode());
    assertEquals(JobState.FAILED, jobs.state(job));
    assertEquals(Credits.of(6), balances.of(owner).available());
    assertEquals(404, ada.post(DESK + "/" + job + "/release").statusCode());
    assertEquals(List.of("job.released 2"), acts(job));
  }

  @Test
  void aDecisionThatComesTooLateIsRefusedAndNotWrittenDown() {
    String job = jobs.lost(owner, NOTHING);
    DeskJob seenBefore = desk.find(job).orElseThrow();
    assertTrue(acts.release("acct_first", seenBefore));
    assertFalse(acts.release("acct_second", seenBefore));
    assertEquals(List.of("job.released 2"), acts(job));
  }

  @Test
  void whatHasEndedIsTakenOffTheDesk() {
    String job = jobs.lost(owner, NOTHING);
    assertEquals(404, ada.post(DESK + "/" + job + "/seen").statusCode());
    jobs.pass(Duration.ofMinutes(11));
    assertEquals(JobState.FAILED, jobs.state(job));
    assertTrue(ada.get(DESK).asString().contains(job));
    assertEquals(303, ada.post(DESK + "/" + job + "/seen").statusCode());
    assertFalse(ada.get(DESK).asString().contains(job));
    assertEquals(404, ada.get(DESK + "/" + job).statusCode());
    assertEquals(List.of("job.seen "), acts(job));
  }

  @Test
  void otherJobsAreNoneOfItsBusiness() {
    String job = jobs.order(owner, NOTHING);
    assertEquals(404, ada.get(DESK + "/" + job).statusCode());
    assertEquals(404, adopt(job, "r-1").statusCode());
  }

  private Response adopt(String job, String remoteId) {
    return ada.post(DESK + "/" + job + "/adoption", "remote_id", remoteId);
  }

  private List<String> acts(String job) {
    return sql.all(
        "select action || ' ' || detail from operator_action where subject = ? order by id",
        row -> row.getString(1),
        job);
  }
}
