package org.modelsquare.stories;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusTest
class TakesTest {

  private static final String PROMPT = "霓虹燈 neon, wide shot: 20% slower & <closer>";

  @Inject Stories stories;

  @ParameterizedTest
  @EnumSource
  void canceledRepeatedAndEdited(Scripting scripting) {
    stories.tell("takes", scripting, this::takes);
  }

  private void takes(Visitor visitor) {
    visitor.opens("/en/models/sandbox-reel");
    visitor.sets("prompt", PROMPT);
    visitor.sets("duration", "3");
    visitor.sets("aspect_ratio", "9:16");
    visitor.presses("Generate, free with a new account");
    visitor.signsUp();
    String first = visitor.jobId();
    String request = visitor.reads("#job-request code");

    visitor.presses("Cancel");
    visitor.sees("#job-strip", "Canceled");
    visitor.seesCredits("10");

    visitor.presses("Another take");
    visitor.sees("#job-strip", "Queued");
    visitor.sees("Take 2");
    assertNotEquals(first, visitor.jobId());
    assertEquals(request, visitor.reads("#job-request code"));
    visitor.presses("Cancel");
    visitor.sees("#job-strip", "Canceled");

    visitor.follows("Compare the takes");
    visitor.sees("Take 1");
    visitor.sees("Take 2");
    visitor.follows("Take 2");

    visitor.follows("Edit and run");
    visitor.sees("Write the prompt");
    assertEquals(PROMPT, visitor.entered("prompt"));
    assertEquals("3", visitor.entered("duration"));
    assertEquals("9:16", visitor.entered("aspect_ratio"));
    assertEquals(request, visitor.reads("#req-json code"));
  }

  @Test
  void thePriceFollowsAndThePreviewIsWhatIsSent() {
    stories.tell("price and preview", Scripting.ON, this::priceAndPreview);
  }

  private void priceAndPreview(Visitor visitor) {
    visitor.opens("/en/sign-up");
    visitor.signsUp();
    visitor.opens("/en/models/sandbox-lab");
    visitor.sets("prompt", PROMPT);
    visitor.sees("#req-json", "20% slower");
    visitor.sees("#price .amount", "2");
    visitor.sets("resolution", "1080p");
    visitor.sees("#price .amount", "4");
    visitor.sees("#req-json", "1080p");
    visitor.sets("resolution", "720p");
    visitor.sees("#price .amount", "2");
    visitor.sees("#req-json", "720p");
    String preview = visitor.reads("#req-json code");

    visitor.presses("Generate");
    visitor.sees("#job-strip", "Queued");
    assertEquals(preview, visitor.reads("#job-request code"));
    visitor.seesCredits("8");
    visitor.presses("Cancel");
    visitor.seesCredits("10");
  }
}
