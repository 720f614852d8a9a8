package org.modelsquare.stories;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusTest
class PlaceholderDraftTest {

  private static final String PROMPT = "A \"quiet\" harbour\nat <dawn> & after.";

  @Inject Stories stories;

  @ParameterizedTest
  @EnumSource
  void aDraftSurvivesSigningUp(Scripting scripting) {
    stories.tell("placeholder draft", scripting, this::draft);
  }

  private void draft(Visitor visitor) {
    visitor.opens("/en/models/kling-v3-fast");
    visitor.sees("Coming soon");
    visitor.sets("prompt", PROMPT);
    visitor.sets("duration", "7");
    visitor.sets("resolution", "1080p");
    if (!visitor.hasScript()) {
      visitor.presses("Update preview");
    }
    visitor.sees("#req-json", "\"duration\": 7");
    visitor.sees("#req-json", "1080p");
    JsonNode request = json(visitor.reads("#req-json code"));
    assertEquals("kling-v3-fast", request.get("model").textValue());
    assertEquals(PROMPT, request.get("prompt").textValue());

    visitor.presses("Save draft");
    visitor.signsUp();
    visitor.sees("Draft saved");
    assertEquals(PROMPT, visitor.entered("prompt"));
    assertEquals("7", visitor.entered("duration"));
    assertEquals("1080p", visitor.entered("resolution"));
    assertEquals(request, json(visitor.reads("#req-json code")));
    visitor.seesCredits("10");

    visitor.presses("Notify me");
    visitor.sees("You will be told when the model is live");
    assertEquals(PROMPT, visitor.entered("prompt"));
    visitor.sees("#play-form", "You will be told");
  }

  private static JsonNode json(String text) {
    try {
      return new ObjectMapper().readTree(text);
    } catch (JsonProcessingException e) {
      throw new AssertionError("the preview is not JSON: " + text, e);
    }
  }
}
