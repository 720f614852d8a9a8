package org.modelsquare.stories;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.microsoft.playwright.Locator;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What was typed into a model's form comes back, and only where it should. */
@QuarkusTest
class NothingTypedIsLostTest {

  private static final String REEL = "/en/models/sandbox-reel";
  private static final String PROMPT = "A kite over \"wet\" <sand>, dusk";

  @Inject Stories stories;

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
