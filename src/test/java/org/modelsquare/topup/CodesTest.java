package org.modelsquare.topup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.modelsquare.accounts.Cast;
import org.modelsquare.core.Credits;
import org.modelsquare.core.Sql;
import org.modelsquare.credits.LedgerProof;
import org.modelsquare.testing.Browser;
import org.modelsquare.testing.PostgresResource;
import org.modelsquare.testing.Studio;
import org.modelsquare.testing.Studio.Visitor;
import org.modelsquare.testing.TestClock;
import org.modelsquare.topup.Codes.BatchTerms;
import org.modelsquare.topup.Codes.Made;

/** Codes from the operator's form to the user's ledger. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class CodesTest {

  private static final String PAGE = "/en/console/top-up";
  private static final String ADMIN = "/en/admin/codes";
  private static final Pattern CODE = Pattern.compile("(?:[0-9A-Z]{4}-){3}[0-9A-Z]{4}");

  @Inject Cast cast;
  @Inject Studio studio;
  @Inject Codes codes;
  @Inject Redemption redemption;
  @Inject LedgerProof proof;
  @Inject Sql sql;
  @Inject TestClock clock;

  @BeforeEach
  void forget() {
    cast.forgetAttempts();
  }

  @Test
  void aCodeGoesFromTheOperatorToTheLedger() {
    Browser ada = cast.browser("ada");
    Response made = ada.post(ADMIN, "count", "2", "credits", "7.5", "note", "For <Alice>");
    assertEquals(200, made.statusCode());
    assertEquals("no-store", made.getHeader("Cache-Control"));
    List<String> shown = CODE.matcher(textarea(made)).results().map(each -> each.group()).toList();
    assertEquals(2, shown.size());
    String batch = ADMIN + "/" + id(made);
    Response file = ada.post(batch + "/download", "codes", String.join("\n", shown));
    assertEquals("code\r\n" + String.join("\r\n", shown) + "\r\n", file.asString());
    Visitor alice = studio.newcomer();
    Response redeemed = alice.browser().post(PAGE + "/redemption", "code", shown.get(0));
    assertEquals(303, redeemed.statusCode());
    String after = alice.browser().get(path(redeemed)).asString();
    assertTrue(after.contains("7.5 credits are yours"));
    assertEquals(Credits.parse("17.5"), studio.balance(alice).available());
    assertTrue(alice.browser().get("/en/console/credits").asString().contains("Redemption code"));
    String page = ada.get(batch).asString();
    assertFalse(page.contains(shown.get(0)) || page.contains(shown.get(1)));
    assertTrue(page.contains("1 / 2") && page.contains("For &lt;Alice&gt;"));
    assertTrue(page.contains("Codes downloaded"));
    assertEquals(List.of(), proof.check());
  }

  @Test
  void onlyOneOfManyGetsIt() throws Exception {
    Made made = make(1, null);
    List<Visitor> people = Stream.generate(studio::newcomer).limit(4).toList();
    ExecutorService crowd = Executors.newFixedThreadPool(8);
    try {
      List<Callable<Redemption.Outcome>> tries =
          Stream.concat(people.stream(), people.stream())
              .map(
                  each ->
                      (Callable<Redemption.Outcome>)
                          () -> redemption.redeem(each.account(), made.codes().get(0)))
              .toList();
      int won = 0;
      for (Future<Redemption.Outcome> each : crowd.invokeAll(tries)) {
        won += each.get().isDone() ? 1 : 0;
      }
      assertEquals(1, won);
    } finally {
      crowd.shutdown();
    }
    long sum = people.stream().mapToLong(e -> studio.balance(e).available().micros()).sum();
    assertEquals(Credits.of(4 * 10 + 5).micros(), sum);
    assertEquals(List.of(), proof.check());
  }

  @Test
  void guessesAreFewAndTyposAreNone() {
    Visitor bob = studio.newcomer();
    String page = PAGE + "/redemption";
    for (int i = 0; i < 30; i++) {
      assertEquals(422, bob.browser().post(page, "code", "0000-0000-0000-0001").statusCode());
    }
    String wrong = "0000-0000-0000-0000";
    for (int i = 0; i < 10; i++) {
      Response answer = bob.browser().post(page, "code", wrong);
      assertEquals(422, answer.statusCode());
      assertTrue(answer.asString().contains("No such code exists here. No credits moved."));
    }
    RedemptionCode real = make(1, null).codes().get(0);
    Response refused = bob.browser().post(page, "code", real.toString());
    assertEquals(429, refused.statusCode());
    assertTrue(Integer.parseInt(refused.getHeader("Retry-After")) > 0);
    assertTrue(refused.asString().contains("value=\"" + real + "\""));
    clock.push(Duration.ofMinutes(61));
    assertEquals(303, bob.browser().post(page, "code", real.toString()).statusCode());
    String again = bob.browser().post(page, "code", real.toString()).asString();
    assertTrue(again.contains("You have redeemed this code before"));
  }

  @Test
  void endedCodesSaySo() {
    Visitor bob = studio.newcomer();
    Made late = make(1, clock.instant().plusSeconds(60));
    clock.push(Duration.ofSeconds(61));
    assertTrue(tried(bob, late).contains("This code has expired."));
    Made withdrawn = make(1, null);
    Browser ada = cast.browser("ada");
    ada.post(ADMIN + "/" + withdrawn.id() + "/revocation");
    assertTrue(ada.get(ADMIN + "/" + withdrawn.id()).asString().contains("Codes withdrawn"));
    assertTrue(tried(bob, withdrawn).contains("withdrawn by the operator"));
    Made used = make(1, null);
    tried(studio.newcomer(), used);
    assertTrue(tried(bob, used).contains("used by somebody else"));
    assertEquals(Credits.of(10), studio.balance(bob).available());
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "zh-hans", "zh-hant"})
  void badTermsKeepWhatWasTyped(String language) {
    Response answer =
        cast.browser("ada")
            .post(
                ADMIN.replace("/en/", "/" + language + "/"),
                "count",
                "1001",
                "credits",
                "-1",
                "expires",
                "2001-01-01",
                "note",
                "kept words");
    assertEquals(422, answer.statusCode());
    for (String each : List.of("1001", "-1", "2001-01-01", "kept words")) {
      assertTrue(answer.asString().contains("value=\"" + each + "\""), each);
    }
    assertTrue(answer.asString().contains("expires-err"));
  }

  @Test
  void noCodeIsKeptInClear() {
    RedemptionCode code = make(1, null).codes().get(0);
    long found =
        sql.first(
                "select count(*) from redemption_code c where c::text like ? or c::text like ?",
                row -> row.getLong(1),
                "%" + code.text() + "%",
                "%" + code + "%")
            .orElseThrow();
    assertEquals(0, found);
  }

  private String tried(Visitor visitor, Made made) {
    return visitor
        .browser()
        .post(PAGE + "/redemption", "code", made.codes().get(0).toString())
        .asString();
  }

  private Made make(int count, Instant expires) {
    BatchTerms terms = new BatchTerms(count, Credits.of(5), expires, "");
    return QuarkusTransaction.requiringNew().call(() -> codes.make("ada", terms));
  }

  private static String textarea(Response page) {
    return page.asString().replaceAll("(?s).*<textarea[^>]*>(.*)</textarea>.*", "$1");
  }

  private static String id(Response page) {
    Matcher id = Pattern.compile("batch_[0-9A-Z]{26}").matcher(page.asString());
    assertTrue(id.find());
    return id.group();
  }

  private static String path(Response answer) {
    return URI.create(answer.getHeader("Location")).getPath()
        + "?"
        + URI.create(answer.getHeader("Location")).getQuery();
  }
}
