package org.modelsquare.api.openai;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.modelsquare.catalog.ModelFacts;
import org.modelsquare.catalog.SampleCatalog;
import org.modelsquare.catalog.VideoModel;

/** A size in pixels becomes the model's own parameters, whatever it calls the aspect ratio. */
class FrameSizeTest {

  @ParameterizedTest
  @CsvSource({
    "kling-v3, 720x1280, aspect_ratio, 9:16",
    "Veo3.1-fast-official, 720x1280, size, 9:16",
    "Veo3.1-fast-official, 1920x1080, size, 16:9",
  })
  void theRatioGoesByTheModelsName(String id, String pixels, String name, String ratio) {
    VideoModel model = SampleCatalog.model(id);
    ObjectNode body = JsonNodeFactory.instance.objectNode().put("size", pixels);
    var reading = new VideoReading(body, false).of(model);
    assertEquals(List.of(), reading.violations());
    assertEquals(ratio, body.path(name).asText());
    assertEquals(name, model.ratioParameter());
  }

  @Test
  void sizesAreThoseOfTheModel() {
    VideoModel model = SampleCatalog.model("Veo3.1-lite-official");
    assertEquals(Set.of("1280x720", "720x1280"), FrameSize.of(model).keySet());
    assertEquals(List.of("16:9", "9:16"), new ModelFacts(model).ratios());
  }
}
