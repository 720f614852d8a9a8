package org.modelsquare.stories;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.modelsquare.accounts.Cast;

/**
 * From somebody else's link to the first frame of one's own video: three pages, three fields, and
 * no second form once the account is there.
 */
final class FirstFrame {

  private static final String PROMPT = "Rain on a tin roof, close, slow tilt up.";
  private static final int HAS_FRAMES = 2;

  /** Fields that have to be filled in before one can go on. */
  private static final String OPEN_FIELDS =
      """
      () => [...document.querySelectorAll('main :is(input, select, textarea)')]
        .filter(e => e.offsetParent && e.required && !e.value).map(e => e.name).join(' ')
      """;

  private final Stories stories;
  private final Visitor visitor;
  private final Page page;
  private final Hand hand;
  private final Set<String> met = new LinkedHashSet<>();
  private final List<String> filled = new ArrayList<>();

  FirstFrame(Stories stories, Visitor visitor, Hand hand) {
    this.stories = stories;
    this.visitor = visitor;
    this.page = visitor.page();
    this.hand = hand;
  }

  void unfold() {
    page.onFrameNavigated(
        frame -> {
          if (frame.equals(page.mainFrame())) {
            met.add(URI.create(frame.url()).getPath().replaceFirst("video_[0-9A-Z]+", "{id}"));
          }
        });
    prompts();
    signsUp();
    waits();
    watches();
    assertEquals(
        List.of("/en/models/sandbox-reel", "/en/sign-up", "/en/console/jobs/{id}"),
        List.copyOf(met));
    assertEquals(List.of("prompt", "email", "password"), filled);
  }

  private void prompts() {
    visitor.opens("/en/models/sandbox-reel");
    hand.arrives();
    fills("prompt", page.locator("#f-prompt"), PROMPT);
    hand.chooses("aspect_ratio", "9:16");
    hand.presses(page.locator("#play [data-main]"));
    page.waitForURL("**/sign-up**");
  }

  private void signsUp() {
    assertEquals("email password", page.evaluate(OPEN_FIELDS));
    visitor.sees("10 credits for new users");
    hand.arrives();
    fills("email", page.locator("#email"), visitor.name() + "@example.org");
    fills("password", page.locator("#password"), Cast.PASSWORD);
    hand.presses(page.locator("main [data-main]"));
    page.waitForURL("**/console/jobs/**");
  }

  private void waits() {
    visitor.sees("#job-strip", "Queued");
    visitor.sees("#job-media", "9:16");
    visitor.sees("#call", PROMPT);
    visitor.sees("#call", "MODELSQUARE_API_KEY");
    assertEquals("", page.evaluate(OPEN_FIELDS));
    hand.visitsMenu();
    hand.restsOn(page.locator("#job-actions .danger"));
    stories.pass(Duration.ofSeconds(20));
    if (!visitor.hasScript()) {
      hand.presses(page.locator("#job-actions [data-no-js]"));
    }
    visitor.sees("#job-strip", "Done");
    assertEquals("", page.evaluate(OPEN_FIELDS));
  }

  private void watches() {
    Locator video = page.locator("#job-media video");
    video.evaluate("v => { v.muted = true; return true; }");
    hand.plays(video);
    page.waitForCondition(
        () -> (Boolean) video.evaluate("v => v.readyState >= " + HAS_FRAMES + " && !v.paused"));
    page.waitForCondition(() -> (Boolean) video.evaluate("v => v.currentTime > 0"));
    assertTrue(((Number) video.evaluate("v => v.videoWidth")).intValue() > 0);
  }

  private void fills(String name, Locator field, String text) {
    hand.fills(field, text);
    filled.add(name);
  }
}
