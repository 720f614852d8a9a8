package org.modelsquare.catalog.translation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.modelsquare.catalog.SampleCatalog;
import org.modelsquare.catalog.parameters.ParameterSet;
import org.modelsquare.catalog.translation.Fate.Reason;

/** What becomes of requests between models that name and bound things differently. */
class TranslationTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  @Test
  void whatBothKnowIsKept() {
    Translation done =
        translate("seedance-2", "wan2.6", "{'prompt': 'Sea', 'duration': 5, 'seed': 7}");
    assertEquals(
        Set.of("prompt", "duration", "seed"),
        done.kept().stream().map(each -> each.from().name()).collect(Collectors.toSet()));
    assertTrue(done.draft().isValid());
    assertEquals("Sea", done.draft().parameters().path("prompt").asText());
  }

  @Test
  void soundGoesByTheOthersName() {
    Translation done =
        translate("seedance-2", "viduq3-pro", "{'prompt': 'Sea', 'generate_audio': false}");
    assertEquals("generate_audio=false > audio=false", line(done.mapped().get(0)));
    assertFalse(done.draft().parameters().path("audio").asBoolean(true));
  }

  @ParameterizedTest
  @CsvSource({
    "seedance-2, 720p, MiniMax-Hailuo-2.3, 768P",
    "seedance-2, 1080p, MiniMax-Hailuo-2.3, 1080P",
    "seedance-2, 4k, MiniMax-Hailuo-2.3, 1080P",
    "seedance-2, 480p, MiniMax-Hailuo-2.3, 768P",
    "MiniMax-Hailuo-2.3, 768P, grok-video-1.5, 720p",
    "MiniMax-Hailuo-2.3, 1080P, wan2.6, 1080p",
    "wan2.6, 1080p, seedance-2, 1080p"
  })
  void aResolutionFindsTheNearest(String from, String value, String to, String expected) {
    Translation done =
        translate(from, to, "{'prompt': 'Sea', 'resolution': '%s'}".formatted(value));
    assertEquals(expected, done.draft().parameters().path("resolution").asText());
  }

  @Test
  void aModeIsTheResolutionThatItsLabelStates() {
    Translation there =
        translate("kling-v3", "wan2.6", "{'prompt': 'Sea', 'mode': 'std', 'duration': 5}");
    assertEquals("mode=std > resolution=720p", line(there.mapped().get(0)));
    Translation back = translate("wan2.6", "kling-v3", "{'prompt': 'Sea', 'resolution': '1080p'}");
    assertEquals("resolution=1080p > mode=std", line(back.mapped().get(0)));
  }

  @ParameterizedTest
  @CsvSource({
    "15, viduq3-pro, 15",
    "15, veo3.1-fast, 8",
    "4, wan2.6, 5",
    "12, wan2.6, 10",
    "13, wan2.6, 15",
    "8, MiniMax-Hailuo-2.3, 6",
    "9, MiniMax-Hailuo-2.3, 10"
  })
  void aLengthFindsTheNearestAndTheShorterOfTwo(int from, String to, int expected) {
    Translation done =
        translate("seedance-2", to, "{'prompt': 'Sea', 'duration': %d}".formatted(from));
    assertEquals(expected, done.draft().parameters().path("duration").asInt());
  }

  @ParameterizedTest
  @CsvSource({
    "21:9, kling-v3, 16:9",
    "3:4, kling-v3, 9:16",
    "4:3, kling-v3, 16:9",
    "3:4, grok-video-1.5, 2:3",
    "1:1, veo3.1-fast, 16:9"
  })
  void aPictureIsNotTurnedOver(String from, String to, String expected) {
    Translation done =
        translate("seedance-2", to, "{'prompt': 'Sea', 'aspect_ratio': '%s'}".formatted(from));
    String found = done.draft().parameters().path("aspect_ratio").asText();
    assertEquals(expected, found);
  }

  @Test
  void aValueWithoutLikeIsLeftToTheDefault() {
    Translation done =
        translate("seedance-2", "kling-v3", "{'prompt': 'Sea', 'aspect_ratio': 'adaptive'}");
    assertEquals(Reason.NO_SUCH_VALUE, done.dropped().get(0).reason());
    assertEquals("16:9", done.draft().parameters().path("aspect_ratio").asText());
  }

  @Test
  void imagesGoAsManyAsThereIsRoomFor() {
    String three = "['https://example.org/a.png', 'https://example.org/b.png']";
    String body = "{'prompt': 'Sea', 'reference_images': %s}".formatted(three);
    Translation single = translate("kling-v3", "grok-video-1.5", body);
    assertEquals(
        "https://example.org/a.png", single.draft().parameters().path("image").textValue());
    Translation list = translate("kling-v3", "viduq3-pro", body);
    assertEquals(2, list.draft().parameters().path("image_urls").size());
    assertTrue(list.draft().isValid());
  }

  @Test
  void whatTheModeExcludesIsDropped() {
    String body =
        "{'prompt': 'Sea', 'image_urls': ['https://example.org/a.png'], 'aspect_ratio': '1:1'}";
    Translation done = translate("seedance-2", "wan2.6", body);
    assertEquals("image_to_video", done.draft().mode());
    assertEquals(Reason.NOT_IN_MODE, done.dropped().get(0).reason());
    assertTrue(done.draft().isValid());
  }

  @Test
  void whatARuleForbidsGivesWay() {
    String body = "{'prompt': 'Sea', 'resolution': '1080p', 'duration': 10}";
    Translation done = translate("wan2.6", "MiniMax-Hailuo-2.3", body);
    assertTrue(done.draft().isValid());
    assertEquals(10, done.draft().parameters().path("duration").asInt());
    assertEquals("768P", done.draft().parameters().path("resolution").asText());
    assertTrue(done.mapped().stream().anyMatch(each -> line(each).endsWith("resolution=768P")));
  }

  @Test
  void whatTheOtherLacksIsNamed() {
    Translation done = translate("wan2.6", "veo3.1-fast", "{'prompt': 'Sea', 'seed': 7}");
    assertEquals("seed", done.dropped().get(0).from().name());
    assertEquals(Reason.NO_SUCH_PARAMETER, done.dropped().get(0).reason());
  }

  @Test
  void anUnreadableValueIsLeftBehind() {
    Translation done =
        translate("seedance-2", "viduq3-pro", "{'prompt': 'Sea', 'duration': 'soon'}");
    assertEquals(Reason.NO_SUCH_VALUE, done.dropped().get(0).reason());
    Translation bad =
        translate("seedance-2", "viduq3-pro", "{'prompt': 'Sea', 'image_urls': ['ftp://x']}");
    assertEquals(Reason.NOT_ACCEPTED, bad.dropped().get(0).reason());
    assertTrue(bad.draft().isValid());
  }

  @Test
  void aLongPromptIsKeptForItsAuthorToShorten() {
    String prompt = "sea ".repeat(1000);
    Translation done = translate("viduq3-pro", "wan2.6", "{'prompt': '%s'}".formatted(prompt));
    assertEquals(prompt, done.draft().parameters().path("prompt").asText());
    assertEquals(List.of("too_long"), codes(done));
  }

  @Test
  void whatTheOtherRequiresIsSaid() {
    Translation done = translate("wan2.6", "grok-video-1.5", "{'prompt': 'Sea'}");
    assertEquals(List.of("required"), codes(done).stream().distinct().toList());
  }

  private static List<String> codes(Translation done) {
    return done.draft().violations().stream().map(each -> each.code()).toList();
  }

  private static String line(Fate.Mapped fate) {
    return "%s=%s > %s=%s"
        .formatted(
            fate.from().name(), fate.value().asText(), fate.to().name(), fate.result().asText());
  }

  private static Translation translate(String from, String to, String body) {
    return Translation.of(accepted(from), json(body), accepted(to));
  }

  private static ParameterSet accepted(String model) {
    return SampleCatalog.model(model).parameters();
  }

  private static ObjectNode json(String text) {
    try {
      return (ObjectNode) JSON.readTree(text.replace('\'', '"'));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
