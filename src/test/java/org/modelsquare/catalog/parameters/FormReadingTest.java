package org.modelsquare.catalog.parameters;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.modelsquare.catalog.parameters.SampleParameters.form;
import static org.modelsquare.catalog.parameters.SampleParameters.json;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.modelsquare.core.Violation;

/** What becomes of the text that a form sends. */
class FormReadingTest {

  @Test
  void aFormIsReadInTheOrderOfTheSchemaWithDefaults() {
    RequestDraft draft = form("", Map.of("duration", "8", "prompt", "A kite", "fps", "30"));
    assertTrue(draft.isValid(), draft.toString());
    assertEquals(
        "{\"prompt\":\"A kite\",\"duration\":8,\"aspect_ratio\":\"16:9\",\"fps\":30,"
            + "\"audio\":false}",
        draft.parameters().toString());
  }

  @Test
  void aFormAndAProgramThatMeanTheSameSendTheSameBytes() {
    RequestDraft form =
        form(
            "image_to_video",
            Map.of("prompt", "A kite", "image_urls", " https://a.example/1.png \r\n\r\n"));
    RequestDraft program =
        SampleParameters.set()
            .fromJson(json("{'image_urls': ['https://a.example/1.png'], 'prompt': 'A kite'}"));
    assertTrue(form.isValid(), form.toString());
    assertEquals(program, form);
    assertEquals(program.parameters().toString(), form.parameters().toString());
  }

  @Test
  void aBoxThatIsNotTickedIsOff() {
    assertFalse(form("", Map.of("prompt", "A")).parameters().get("audio").asBoolean());
    assertTrue(
        form("", Map.of("prompt", "A", "audio", "on")).parameters().get("audio").asBoolean());
  }

  @Test
  void whatIsNoNumberIsHandedOnAndRefused() {
    RequestDraft draft = form("", Map.of("prompt", "A", "duration", "five"));
    assertEquals("five", draft.parameters().get("duration").asText());
    assertEquals(List.of("not_a_number"), codes(draft, "duration"));
  }

  @Test
  void aFieldOfAnotherModeIsLeftOutOfAForm() {
    RequestDraft draft =
        form("text_to_video", Map.of("prompt", "A", "image_urls", "https://a.example/1.png"));
    assertTrue(draft.isValid(), draft.toString());
    assertFalse(draft.parameters().has("image_urls"));
  }

  @Test
  void aModeWithoutItsImageIsRefusedAtTheImage() {
    RequestDraft draft = form("image_to_video", Map.of("prompt", "A"));
    assertEquals(List.of("required"), codes(draft, "image_urls"));
  }

  @Test
  void anUnknownModeIsRefused() {
    assertEquals(List.of("unknown_mode"), codes(form("dream", Map.of("prompt", "A")), "mode"));
  }

  @Test
  void textIsCountedInCodePointsAfterNormalising() {
    String tenAfterNormalising = "e\u0301\r\n1234567\uD83D\uDC1F";
    RequestDraft draft = form("", Map.of("prompt", tenAfterNormalising));
    assertTrue(draft.isValid(), draft.toString());
    assertEquals("\u00e9\n1234567\uD83D\uDC1F", draft.parameters().get("prompt").asText());
  }

  @Test
  void onePointTooManyIsRefusedWithBothFigures() {
    RequestDraft draft = form("", Map.of("prompt", "12345678\uD83D\uDC1F\uD83D\uDC1F\uD83D\uDC1F"));
    Violation violation = draft.at("prompt").get(0);
    assertEquals("too_long", violation.code());
    assertEquals(List.of("10", "11"), violation.args());
  }

  @Test
  void aBlankPromptIsAMissingPrompt() {
    assertEquals(List.of("required"), codes(form("", Map.of("prompt", " \r\n ")), "prompt"));
  }

  private static List<String> codes(RequestDraft draft, String field) {
    return draft.at(field).stream().map(Violation::code).toList();
  }
}
