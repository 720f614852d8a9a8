package org.modelsquare.catalog.parameters;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.modelsquare.catalog.parameters.SampleParameters.json;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a program may send, and how it is told what is wrong. */
class JsonReadingTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '#',
      value = {
        "{'duration': 5}                                   | prompt       | required",
        "{'prompt': ''}                                    | prompt       | too_short",
        "{'prompt': 'A', 'duration': 2}                    | duration     | too_small",
        "{'prompt': 'A', 'duration': 16}                   | duration     | too_large",
        "{'prompt': 'A', 'duration': 5.5}                  | duration     | not_a_number",
        "{'prompt': 'A', 'duration': '5'}                  | duration     | not_a_number",
        "{'prompt': 'A', 'aspect_ratio': '4:3'}            | aspect_ratio | not_allowed",
        "{'prompt': 'A', 'fps': '24'}                      | fps          | not_allowed",
        "{'prompt': 'A', 'audio': 'yes'}                   | audio        | wrong_type",
        "{'prompt': 'A', 'fsp': 24}                        | fsp          | unknown",
        "{'prompt': 'A', 'image_urls': ['ftp://a.example']}| image_urls   | not_a_url",
        "{'prompt': 'A', 'image_urls': ['https://10.0.0.1/a']}| image_urls | not_public",
        "{'prompt': 'A', 'image_urls': ['https://db/a']}   | image_urls   | not_public",
        "{'prompt': 'A', 'image_urls': 'https://a.example'}| image_urls   | wrong_type",
      })
  void aSlipIsNamedAtItsField(String body, String field, String code) {
    RequestDraft draft = SampleParameters.set().fromJson(json(body));
    assertFalse(draft.isValid());
    assertTrue(
        draft.at(field).stream().anyMatch(each -> each.code().equals(code)), draft.toString());
  }

  @Test
  void theModeFollowsFromWhatIsPresent() {
    RequestDraft text = SampleParameters.set().fromJson(json("{'prompt': 'A'}"));
    RequestDraft image =
        SampleParameters.set()
            .fromJson(json("{'prompt': 'A', 'image_urls': ['https://a.example/1.png']}"));
    assertEquals("text_to_video", text.mode());
    assertEquals("image_to_video", image.mode());
    assertFalse(image.parameters().has("aspect_ratio"), "a default of the other mode");
  }

  @Test
  void aParameterOfAnotherModeIsRefused() {
    RequestDraft draft =
        SampleParameters.set()
            .fromJson(
                json(
                    "{'prompt': 'A', 'aspect_ratio': '9:16',"
                        + " 'image_urls': ['https://a.example/1.png']}"));
    assertEquals("not_in_mode", draft.at("aspect_ratio").get(0).code());
  }

  @Test
  void aForbiddenCombinationIsShownAtItsField() {
    RequestDraft draft =
        SampleParameters.set().fromJson(json("{'prompt': 'A', 'audio': true, 'fps': 30}"));
    assertFalse(draft.isValid());
    assertEquals(1, draft.conflictsAt("audio").size());
    assertEquals(List.of(), draft.conflictsAt("seed"));
  }

  @Test
  void aRuleMayRequireAnotherParameter() {
    ParameterSet set = SampleParameters.set();
    assertFalse(set.fromJson(json("{'prompt': 'A', 'negative_prompt': 'b'}")).isValid());
    assertTrue(set.fromJson(json("{'prompt': 'A', 'negative_prompt': 'b', 'seed': 1}")).isValid());
  }

  @Test
  void factsAreWhatPricesLookAt() {
    RequestDraft draft = SampleParameters.set().fromJson(json("{'prompt': 'A', 'audio': true}"));
    assertEquals("text_to_video", draft.facts().get("$mode"));
    assertEquals("true", draft.facts().get("audio"));
    assertEquals(5, draft.seconds());
  }

  @Test
  void theSchemaForOthersHasNoExtensions() {
    assertFalse(SampleParameters.set().jsonSchema().toString().contains("x-"));
  }
}
