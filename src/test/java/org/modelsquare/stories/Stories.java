package org.modelsquare.stories;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ReducedMotion;
import io.restassured.RestAssured;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.modelsquare.accounts.Cast;
import org.modelsquare.credits.LedgerProof;
import org.modelsquare.jobs.dispatch.Dispatcher;
import org.modelsquare.testing.TestClock;

/** The stage of the stories: visitors come and go, and time passes when a story says so. */
@Singleton
class Stories {

  /** What happens in a story. */
  interface Plot {
    void unfold(Visitor visitor);
  }

  private static final Path PICTURES = Path.of("target", "stories");
  private static final Duration STEP = Duration.ofSeconds(2);
  private static final int WIDTH = 1280;
  private static final int HEIGHT = 900;
  private static final double PATIENCE_MILLIS = 10_000;

  private final TestClock clock;
  private final Dispatcher dispatcher;
  private final Cast cast;
  private final LedgerProof proof;

  Stories(TestClock clock, Dispatcher dispatcher, Cast cast, LedgerProof proof) {
    this.clock = clock;
    this.dispatcher = dispatcher;
    this.cast = cast;
    this.proof = proof;
  }

  /** Tells a story; if it breaks off, a picture of that moment stays in target/stories. */
  void tell(String title, Scripting scripting, Plot plot) {
    cast.forgetAttempts();
    Visitor visitor = visitor(scripting);
    try {
      plot.unfold(visitor);
      assertEquals("", String.join("\n", visitor.grievances()), "what the browser complained of");
      assertEquals(List.of(), proof.check());
    } catch (Throwable broken) {
      takePicture(visitor, title + " script " + scripting, broken);
      throw broken;
    } finally {
      visitor.leaves();
    }
  }

  /** Lets time pass while the house works. */
  void pass(Duration time) {
    catchUp();
    dispatcher.runDue();
    for (long s = 0; s < time.toSeconds(); s += STEP.toSeconds()) {
      clock.push(STEP);
      dispatcher.runDue();
    }
  }

  /** Ids carry the time of the machine, and the sandbox counts from there. */
  private void catchUp() {
    Duration behind = Duration.between(clock.instant(), Instant.now());
    if (!behind.isNegative()) {
      clock.push(behind);
    }
  }

  /** The visitor's account adds up. */
  void proveLedgerOf(Visitor visitor) {
    assertTrue(proof.of(cast.account(visitor.name())).holds());
  }

  private static Visitor visitor(Scripting scripting) {
    var context =
        Chromium.browser()
            .newContext(
                new Browser.NewContextOptions()
                    .setBaseURL("http://localhost:" + RestAssured.port)
                    .setJavaScriptEnabled(scripting == Scripting.ON)
                    // A page that fades in cannot be clicked yet.
                    .setReducedMotion(ReducedMotion.REDUCE)
                    .setViewportSize(WIDTH, HEIGHT));
    PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
    context.setDefaultTimeout(PATIENCE_MILLIS);
    return new Visitor(context, scripting);
  }

  private static void takePicture(Visitor visitor, String title, Throwable broken) {
    try {
      visitor.takesPicture(PICTURES.resolve(title.replace(' ', '-').toLowerCase(Locale.ROOT) + ".png"));
    } catch (PlaywrightException noPicture) {
      broken.addSuppressed(noPicture);
    }
  }
}
