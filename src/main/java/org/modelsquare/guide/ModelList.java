package org.modelsquare.guide;

import java.util.List;
import org.modelsquare.catalog.Catalog;
import org.modelsquare.catalog.ModelAvailability;
import org.modelsquare.catalog.ModelFacts;
import org.modelsquare.catalog.VideoModel;
import org.modelsquare.guide.prose.Block;
import org.modelsquare.guide.prose.Document;
import org.modelsquare.guide.prose.Inline;

/**
 * All models at a glance.
 *
 * @param catalog the models
 * @param availability whether they can be used
 * @param words the words of one language
 */
record ModelList(Catalog catalog, ModelAvailability availability, Words words) {

  /** Links to the API page of each model. */
  Block links() {
    return Block.list(
        catalog.all().stream()
            .map(
                each ->
                    "[%s](~/models/%s/api) %s – %s"
                        .formatted(name(each), each.id(), Inline.code(each.id()), state(each)))
            .toList());
  }

  /** The list as a document of its own. */
  Document document() {
    Block table =
        Block.table(
            words.of("models_caption"),
            new Tables(words).heads("model", "id", "vendor", "state", "length", "from_price"),
            catalog.all().stream().map(this::row).toList());
    return new Document(
        words.of("models_title"), List.of(Block.text(words.of("models_lead")), table), List.of());
  }

  private List<String> row(VideoModel model) {
    ModelFacts facts = new ModelFacts(model);
    return List.of(
        "[%s](~/models/%s)".formatted(name(model), model.id()),
        Inline.code(model.id()),
        Inline.plain(model.vendor()),
        state(model),
        words.of("seconds", "n", facts.lengths()),
        facts.fromPerSecond().map(each -> words.of("per_second", "n", each)).orElse("–"));
  }

  private String state(VideoModel model) {
    return GuideExtensions.words(availability.of(model), words.language());
  }

  private String name(VideoModel model) {
    return model.copy(words.language()).name().replaceAll("[\\[\\]\\\\`]", "");
  }
}
