package org.modelsquare.stories;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.modelsquare.accounts.Cast;
import org.modelsquare.testing.FaultyProxy;
import org.modelsquare.testing.FaultyProxy.Mood;

/** A page that watches a job keeps its last good state through what lies between it and us. */
@QuarkusTest
class PollingSurvivesTest {

  private static final String POLLS = "[hx-trigger*='every ']";

  @Inject Stories stories;
  @Inject Cast cast;

  @Test
  void aResetABadGatewayAnOldSessionAndSleep() throws IOException {
    cast.forgetAttempts();
    try (FaultyProxy proxy = new FaultyProxy(RestAssured.port);
        BrowserContext context = context(proxy)) {
      Visitor visitor = new Visitor(context, Scripting.ON);
      visitor.opens("/en/models/sandbox-lab");
      visitor.sets("prompt", "A lighthouse at dusk");
      visitor.presses("Generate, free with a new account");
      visitor.signsUp();
      visitor.sees("#job-strip", "Queued");
      survives(visitor, proxy, Mood.RESETTING);
      survives(visitor, proxy, Mood.BAD_GATEWAY);
      sleepsAndWakes(visitor);
      comesBackAfterTheSessionEnded(visitor, context);
      endsByItself(visitor);
    }
  }

  private static void survives(Visitor visitor, FaultyProxy proxy, Mood mood) {
    int before = proxy.failures();
    proxy.become(mood);
    visitor.looksAgain();
    assertThat(visitor.page().locator("#trouble")).containsText("Connection trouble");
    assertTrue(proxy.failures() > before, mood + " was never met");
    visitor.sees("#job-strip", "Queued");
    assertThat(visitor.page().locator("h1")).not().containsText("502");
    proxy.become(Mood.SOUND);
    visitor.looksAgain();
    assertThat(visitor.page().locator("#trouble")).isEmpty();
    visitor.sees("#job-strip", "Queued");
  }

  /** While the page cannot be seen it asks nothing; as soon as it is seen again it does. */
  private void sleepsAndWakes(Visitor visitor) {
    Page page = visitor.page();
    AtomicInteger asked = new AtomicInteger();
    page.onRequest(request -> asked.addAndGet(request.url().endsWith("/strip") ? 1 : 0));
    page.evaluate(
        "Object.defineProperty(document, 'hidden', {get: () => true, configurable: true})");
    page.evaluate("htmx.trigger('#job-strip', 'every')");
    page.evaluate(
        "htmx.ajax('GET', document.querySelector('#job-strip').getAttribute('hx-get'),"
            + " {source: '#job-strip', target: '#job-strip', swap: 'outerHTML'})");
    assertEquals(0, asked.get());
    stories.pass(Duration.ZERO);
    page.evaluate("delete document.hidden");
    visitor.looksAgain();
    visitor.sees("#job-strip", "Rolling");
    assertTrue(asked.get() > 0);
  }

  private static void comesBackAfterTheSessionEnded(Visitor visitor, BrowserContext context) {
    String job = visitor.page().url();
    context.clearCookies();
    visitor.looksAgain();
    visitor.page().waitForURL("**/sign-in**");
    visitor.page().locator("#email").fill(visitor.name() + "@example.org");
    visitor.page().locator("#password").fill(Cast.PASSWORD);
    visitor.page().locator("[data-main]").click();
    visitor.page().waitForURL(job);
    visitor.sees("#job-strip", "Rolling");
  }

  private void endsByItself(Visitor visitor) {
    assertThat(visitor.page().locator(POLLS)).hasCount(1);
    stories.pass(Duration.ofSeconds(20));
    visitor.looksAgain();
    visitor.sees("#job-strip", "Done");
    assertThat(visitor.page().locator(POLLS)).hasCount(0);
  }

  private static BrowserContext context(FaultyProxy proxy) {
    BrowserContext context =
        Chromium.browser()
            .newContext(
                new Browser.NewContextOptions()
                    .setBaseURL(proxy.address())
                    .setReducedMotion(ReducedMotion.REDUCE));
    context.setDefaultTimeout(10_000);
    return context;
  }
}
