package org.modelsquare.stories;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusTest
class FirstVideoTest {

  private static final int ENOUGH_TO_PLAY = 3;

  @Inject Stories stories;

  @ParameterizedTest
  @EnumSource
  void fromTheSquareToAPlayingVideo(Scripting scripting) {
    stories.tell("first video", scripting, this::firstVideo);
  }

  private void firstVideo(Visitor visitor) {
    visitor.opens("/en/");
    visitor.follows("Sandbox Reel");
    visitor.sets("prompt", "Paper lanterns rise over a river, slow push in.");
    visitor.sets("duration", "4");
    seesItsPreview(visitor);
    BigDecimal price = new BigDecimal(visitor.reads("#price .amount").strip());

    visitor.presses("Generate, free with a new account");
    visitor.sees("10 credits for new users");
    visitor.signsUp();
    visitor.sees("#job-strip", "Queued");
    visitor.sees("Paper lanterns rise over a river");
    String left = BigDecimal.TEN.subtract(price).stripTrailingZeros().toPlainString();
    visitor.seesCredits(left);

    stories.pass(Duration.ZERO);
    seesNews(visitor, "Rolling");
    stories.pass(Duration.ofSeconds(16));
    seesNews(visitor, "Done");
    plays(visitor, 4);

    visitor.seesCredits(left);
    visitor.opens("/en/console/credits");
    visitor.sees(".figures", left + " credits");
    visitor.sees("#ledger", "Spent on a video");
    visitor.opens("/en/console/credits/proof");
    visitor.sees("The ledger adds up");
    stories.proveLedgerOf(visitor);
  }

  private static void seesItsPreview(Visitor visitor) {
    if (!visitor.hasScript()) {
      visitor.presses("Update preview");
    }
    visitor.sees("#req-json", "Paper lanterns rise");
    visitor.sees("#req-json", "\"duration\": 4");
  }

  /** Here the page is given its own time, as its poll is what brings the first video. */
  private static void seesNews(Visitor visitor, String status) {
    if (!visitor.hasScript()) {
      visitor.looksAgain();
    }
    visitor.sees("#job-strip", status);
  }

  private static void plays(Visitor visitor, double seconds) {
    var video = visitor.page().locator("#job-media video");
    video.evaluate("v => { v.muted = true; v.play(); return true; }");
    visitor
        .page()
        .waitForCondition(
            () -> ((Number) video.evaluate("v => v.readyState")).intValue() >= ENOUGH_TO_PLAY);
    double duration = ((Number) video.evaluate("v => v.duration")).doubleValue();
    assertEquals(seconds, duration, 0.2);
    assertTrue(((Number) video.evaluate("v => v.videoWidth")).intValue() > 0);
  }
}
