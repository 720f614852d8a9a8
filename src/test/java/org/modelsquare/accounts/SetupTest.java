package org.modelsquare.accounts;

import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.modelsquare.testing.Browser;
import org.modelsquare.testing.PostgresResource;
import org.modelsquare.testing.TestClock;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class SetupTest {

  private static final int AT_ONCE = 8;

  @Inject Cast cast;
  @Inject TestClock clock;
  @Inject Accounts accounts;
  @Inject SetupLinks links;
  @Inject FirstOperator first;

  private final Browser browser = new Browser();

  @BeforeEach
  void nobodyIsOperator() {
    cast.sql("update account set operator = false");
    cast.sql("delete from setup_link");
    cast.sql("delete from account where email like 'operator%'");
  }

  @Test
  void theLinkMakesOneOperator() {
    String link = link();
    browser.get(link).then().statusCode(200).body(containsString("Choose the operator"));
    claim(browser, link, "operator@example.org", "tiny").then().statusCode(422);
    claim(browser, link, "operator@example.org", Cast.PASSWORD).then().statusCode(303);
    assertTrue(accounts.findByEmail("operator@example.org").orElseThrow().isOperator());
    browser.get("/en/console/sessions").then().statusCode(200);
    browser.get(link).then().statusCode(404);
    claim(new Browser(), link, "operator2@example.org", Cast.PASSWORD).then().statusCode(404);
  }

  @Test
  void aTakenEmailDoesNotUseTheLinkUp() {
    cast.account("bob");
    String link = link();
    claim(browser, link, "bob@example.org", "quite another one 3").then().statusCode(422);
    assertFalse(accounts.findByEmail("bob@example.org").orElseThrow().isOperator());
    claim(browser, link, "operator@example.org", Cast.PASSWORD).then().statusCode(303);
  }

  @Test
  void anOldLinkIsDead() {
    String link = link();
    clock.push(Duration.ofHours(24));
    browser.get(link).then().statusCode(404);
  }

  @Test
  void ofManyAtOnceOneGetsIt() throws Exception {
    List<String> all = List.of(link(), link());
    List<Callable<Integer>> uses = new ArrayList<>();
    for (int i = 0; i < AT_ONCE; i++) {
      String link = all.get(i % all.size());
      String email = "operator" + i + "@example.org";
      Browser own = new Browser();
      own.get(link);
      uses.add(() -> claim(own, link, email, Cast.PASSWORD).statusCode());
    }
    ExecutorService people = Executors.newFixedThreadPool(AT_ONCE);
    try {
      int admitted = 0;
      for (Future<Integer> use : people.invokeAll(uses)) {
        admitted += use.get() == 303 ? 1 : 0;
      }
      assertEquals(1, admitted);
    } finally {
      people.shutdown();
    }
    assertEquals(1, cast.sql("update account set operator = false where operator"));
  }

  @Test
  void theConfiguredOperatorNeedsAGoodPasswordAndHisOwnEmail() {
    assertFalse(first.open(EmailAddress.of("operator@example.org"), "password"));
    cast.account("bob");
    assertFalse(first.open(EmailAddress.of("bob@example.org"), "quite another one 3"));
    assertTrue(first.open(EmailAddress.of("operator@example.org"), Cast.PASSWORD));
    assertTrue(accounts.findByEmail("operator@example.org").orElseThrow().isOperator());
    assertTrue(links.issue().isEmpty());
  }

  private String link() {
    return "/en/setup/" + links.issue().orElseThrow().text();
  }

  private static Response claim(Browser browser, String link, String email, String password) {
    return browser.post(link, "email", email, "password", password);
  }
}
