package org.modelsquare.playground;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.modelsquare.catalog.SampleCatalog;
import org.modelsquare.catalog.VideoModel;
import org.modelsquare.core.Credits;
import org.modelsquare.core.Language;

/** What the form shows of what was entered. */
class FormFieldTest {

  private static final VideoModel REEL = SampleCatalog.model("sandbox-reel");

  @Test
  void beforeAnythingIsEnteredTheDefaultsStand() {
    PromptForm form = form(Map.of(), false);
    assertEquals("5", field(form, "duration").value());
    assertEquals(List.of("16:9"), selected(field(form, "aspect_ratio")));
    assertEquals("", field(form, "seed").value());
    assertTrue(form.wrong().isEmpty(), "nothing is wrong before it is judged");
  }

  @Test
  void whatWasTypedStandsEvenIfItIsNoValue() {
    PromptForm form = form(Map.of("duration", List.of("soon"), "prompt", List.of("Sea")), true);
    assertEquals("soon", field(form, "duration").value());
    assertEquals(List.of("duration"), form.wrong().stream().map(FormField::name).toList());
  }

  @Test
  void nothingIsChosenWhereAnUnknownValueWasSent() {
    PromptForm form = form(Map.of("resolution", List.of("8k"), "prompt", List.of("Sea")), true);
    assertEquals(List.of(), selected(field(form, "resolution")));
    assertTrue(form.quote().isEmpty(), "no price for what cannot be had");
  }

  @Test
  void optionsStandOpenIfTheyNeedAttention() {
    assertFalse(form(Map.of("prompt", List.of("Sea")), true).isAdvancedOpen());
    assertTrue(form(Map.of("prompt", List.of("Sea"), "seed", List.of("x")), true).isAdvancedOpen());
  }

  @Test
  void countsCodePointsAsTheRuleDoes() {
    assertEquals(2, prompt("🎬雨").count());
    assertEquals(3, prompt("a\r\nb").count());
    assertEquals(1, prompt("e\u0301").count());
    assertEquals(0, prompt("").count());
  }

  @Test
  void theQuoteIsOfThisVeryRequest() {
    PromptForm form = form(Map.of("prompt", List.of("Sea"), "duration", List.of("4")), true);
    assertEquals(Credits.parse("1.6"), form.quote().orElseThrow().total());
  }

  @Test
  void anUnknownModeConcernsTheWhole() {
    PromptForm form = form(Map.of("_mode", List.of("warp"), "prompt", List.of("Sea")), true);
    assertEquals(1, form.general().size());
    assertEquals("unknown_mode", form.general().get(0).code());
  }

  private static FormField prompt(String typed) {
    return field(form(Map.of("prompt", List.of(typed)), true), "prompt");
  }

  private static FormField field(PromptForm form, String name) {
    return form.parameters().stream()
        .filter(each -> each.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> selected(FormField field) {
    return field.choices().stream()
        .filter(FormField.Choice::selected)
        .map(FormField.Choice::value)
        .toList();
  }

  private static PromptForm form(Map<String, List<String>> fields, boolean judged) {
    SubmittedForm sent = new SubmittedForm(fields, List.of(), List.of());
    return new PromptForm(REEL, sent.draft(REEL), sent.entered(REEL), judged, Language.EN);
  }
}
