package org.modelsquare.catalog.translation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.modelsquare.catalog.SampleCatalog;
import org.modelsquare.catalog.VideoModel;
import org.modelsquare.catalog.parameters.ImagesParameter;
import org.modelsquare.catalog.parameters.IntegerParameter;
import org.modelsquare.catalog.parameters.Option;
import org.modelsquare.catalog.parameters.Parameter;
import org.modelsquare.catalog.parameters.ParameterSet;
import org.modelsquare.catalog.parameters.PromptParameter;
import org.modelsquare.catalog.parameters.RequestDraft;
import org.modelsquare.catalog.parameters.SwitchParameter;
import org.modelsquare.core.Violation;

/** Between any two models of the catalog, from any form, filled in well or badly. */
class EveryTranslationTest {

  @Property(tries = 1500)
  void theOtherModelTakesIt(
      @ForAll("models") VideoModel from, @ForAll("models") VideoModel to, @ForAll long seed) {
    ObjectNode body = body(from.parameters(), new Random(seed));
    Translation done = Translation.of(from.parameters(), body, to.parameters());
    List<Violation> wrong =
        done.draft().violations().stream().filter(each -> !each.code().equals("required")).toList();
    assertEquals(List.of(), wrong, () -> body + " to " + done.draft().parameters());
    assertEquals(List.of(), done.draft().conflicts(), () -> body + " to " + to.id());
    assertEquals(body.size(), done.fates().size(), "everything has a fate");
    assertEquals(done, Translation.of(from.parameters(), body, to.parameters()));
  }

  @Property(tries = 500)
  void atHomeEverythingIsKept(@ForAll("models") VideoModel model, @ForAll long seed) {
    RequestDraft own = model.parameters().fromJson(body(model.parameters(), new Random(seed)));
    Translation done = Translation.of(model.parameters(), own.parameters(), model.parameters());
    if (own.isValid()) {
      assertEquals(own, done.draft());
      assertTrue(done.fates().stream().allMatch(Fate.Kept.class::isInstance));
    }
  }

  @Provide
  Arbitrary<VideoModel> models() {
    return Arbitraries.of(SampleCatalog.all());
  }

  private static ObjectNode body(ParameterSet set, Random random) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    for (Parameter each : set.all()) {
      if (random.nextInt(4) > 0) {
        body.set(each.name(), random.nextInt(12) == 0 ? odd(random) : value(each, random));
      }
    }
    body.put("prompt", "A prompt that fits everywhere");
    return body;
  }

  /** What somebody might type into a field that is not for it. */
  private static JsonNode odd(Random random) {
    return switch (random.nextInt(4)) {
      case 0 -> TextNode.valueOf("soon");
      case 1 -> LongNode.valueOf(random.nextLong());
      case 2 -> BooleanNode.TRUE;
      default -> JsonNodeFactory.instance.arrayNode().add("ftp://example.org/a.png");
    };
  }

  private static JsonNode value(Parameter parameter, Random random) {
    List<Option> options = Nearest.options(parameter);
    if (!options.isEmpty()) {
      return options.get(random.nextInt(options.size())).json();
    }
    if (parameter instanceof IntegerParameter range) {
      return LongNode.valueOf(random.nextLong(range.minimum(), range.maximum() + 1));
    }
    if (parameter instanceof SwitchParameter) {
      return BooleanNode.valueOf(random.nextBoolean());
    }
    if (parameter instanceof ImagesParameter images) {
      return images(images, 1 + random.nextInt(images.maxItems()));
    }
    return TextNode.valueOf(parameter instanceof PromptParameter ? "A prompt" : "dark");
  }

  private static JsonNode images(ImagesParameter parameter, int count) {
    JsonNode read =
        parameter.read(
            IntStream.range(0, parameter.single() ? 1 : count)
                .mapToObj(i -> "https://example.org/" + i + ".png")
                .toList());
    return read == null ? TextNode.valueOf("") : read;
  }
}
