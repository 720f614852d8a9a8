package org.modelsquare.stories;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.modelsquare.accounts.Cast;
import org.modelsquare.testing.TestClock;

/** What was typed into a model's form comes back, and only where it should. */
@QuarkusTest
class NothingTypedIsLostTest {

  private static final String REEL = "/en/models/sandbox-reel";
  private static final String PROMPT = "A kite over \"wet\" <sand>, dusk";

  @Inject Stories stories;
  @Inject Cast cast;
  @Inject TestClock clock;

  @Test
  void whoComesBackFindsTheForm() {
    stories.tell("kept form", Scripting.ON, this::comesBack);
  }

  private void comesBack(Visitor visitor) {
    visitor.opens(REEL);
    String begun = visitor.entered("prompt");
    visitor.sets("prompt", PROMPT);
    visitor.sets("duration", "3");
    visitor.opens("/en/models");
    visitor.opens(REEL);
    visitor.sees("#kept", "back in the form");
    assertEquals(PROMPT, visitor.entered("prompt"));
    visitor.sees("#req-json", "\"duration\": 3");

    visitor.presses("Discard it");
    assertEquals(begun, visitor.entered("prompt"));
    visitor.opens(REEL);
    assertEquals(begun, visitor.entered("prompt"));
    assertEquals("", visitor.reads("#kept"));
  }

  @Test
  void theRequestKeepsTheFocusWhenItIsDrawnAnew() {
    stories.tell("kept focus", Scripting.ON, this::staysInTheRequest);
  }

  private void staysInTheRequest(Visitor visitor) {
    for (String place : List.of("req-edit", "req-tab-curl", "req-copy-json")) {
      visitor.opens(REEL);
      visitor
          .page()
          .waitForResponse(
              answer -> answer.url().endsWith("/request"),
              () -> {
                visitor.sets("prompt", PROMPT + " at " + place);
                visitor.page().locator("#" + place).focus();
              });
      visitor.sees("#req-json", " at " + place);
      assertEquals(place, visitor.page().evaluate("document.activeElement.id"));
    }
  }

  @Test
  void startingOverCanBeUndone() {
    stories.tell("start over", Scripting.ON, this::startsOver);
  }

  private void startsOver(Visitor visitor) {
    visitor.opens(REEL);
    String begun = visitor.entered("prompt");
    visitor.sets("prompt", PROMPT);
    visitor.presses("Start over");
    assertEquals(begun, visitor.entered("prompt"));
    visitor.presses("Undo");
    assertEquals(PROMPT, visitor.entered("prompt"));
  }

  @Test
  void aSampleThatIsAskedForWins() {
    stories.tell("asked sample", Scripting.ON, this::asksForSample);
  }

  private void asksForSample(Visitor visitor) {
    visitor.opens(REEL);
    visitor.sets("prompt", PROMPT);
    visitor.page().locator("a[href^='?sample=']").first().click();
    assertNotEquals(PROMPT, visitor.entered("prompt"));
  }

  @Test
  void whatBecameAJobIsNotOfferedAgain() {
    stories.tell("kept until sent", Scripting.ON, this::orders);
  }

  private void orders(Visitor visitor) {
    visitor.opens("/en/sign-up");
    visitor.signsUp();
    visitor.opens(REEL);
    visitor.sets("prompt", PROMPT);
    visitor.presses("Generate");
    visitor.page().waitForURL("**/console/jobs/**");
    visitor.opens(REEL);
    assertNotEquals(PROMPT, visitor.entered("prompt"));
  }

  @ParameterizedTest
  @EnumSource
  void theFormOutlivesItsSession(Scripting scripting) {
    stories.tell("ended session", scripting, this::outlivesTheSession);
  }

  /** Half an hour at lunch, and somebody has signed all browsers out meanwhile. */
  private void outlivesTheSession(Visitor visitor) {
    visitor.opens("/en/sign-up");
    visitor.signsUp();
    visitor.opens(REEL);
    visitor.sets("prompt", PROMPT);
    visitor.sets("duration", "3");
    clock.push(Duration.ofMinutes(30));
    cast.sql(
        "delete from account_session where account_id = '" + cast.account(visitor.name()) + "'");
    visitor.presses("Generate");
    visitor.follows("Sign in");
    visitor.signsIn();
    visitor.sees("#job-strip", "Queued");
    visitor.sees(PROMPT);
  }

  @ParameterizedTest
  @EnumSource
  void theFormOutlivesAnotherTabAndTheWayBack(Scripting scripting) {
    stories.tell("another tab", scripting, this::outlivesAnotherTab);
  }

  private void outlivesAnotherTab(Visitor visitor) {
    visitor.opens(REEL);
    visitor.sets("prompt", PROMPT);
    visitor.sets("duration", "3");
    Page other = visitor.page().context().newPage();
    other.navigate("/en/sign-in");
    other.navigate("/en/models/sandbox-lab");
    other.close();
    visitor.page().navigate("/en/pricing");
    visitor.page().goBack();
    assertEquals(PROMPT, visitor.entered("prompt"));
    visitor.presses("Generate, free with a new account");
    visitor.page().locator("#password").waitFor();
    visitor.page().goBack();
    assertEquals(PROMPT, visitor.entered("prompt"));
    visitor.page().goForward();
    visitor.signsUp();
    visitor.sees("#job-strip", "Queued");
    visitor.sees(PROMPT);
  }

  @ParameterizedTest
  @EnumSource
  void theRequestCanBeEditedAsText(Scripting scripting) {
    stories.tell("edited request", scripting, this::edits);
  }

  private void edits(Visitor visitor) {
    visitor.opens(REEL);
    write(visitor, "{\"model\": \"sandbox-reel\", \"prompt\": \"A heron\",");
    visitor.page().locator("#f-json-err").waitFor();
    visitor.sees("#f-json-err", "This is not JSON");
    assertEquals(
        "{\"model\": \"sandbox-reel\", \"prompt\": \"A heron\",", json(visitor).inputValue());

    write(visitor, "{\"prompt\": \"A heron\", \"duration\": 99, \"colour\": \"red\"}");
    visitor.sees("#request", "colour");
    assertEquals("A heron", visitor.entered("prompt"));

    write(visitor, "{\"model\": \"sandbox-reel\", \"prompt\": \"A heron\", \"duration\": 4}");
    visitor.sees("#req-json", "\"duration\": 4");
    assertEquals("A heron", visitor.entered("prompt"));
    assertEquals("4", visitor.entered("duration"));
  }

  private static void write(Visitor visitor, String text) {
    if (!json(visitor).isVisible()) {
      visitor.page().locator("#json-edit summary").click();
    }
    visitor.expects(422);
    json(visitor).fill(text);
    visitor.presses("Take into the form");
  }

  private static Locator json(Visitor visitor) {
    return visitor.page().locator("#f-json");
  }
}
