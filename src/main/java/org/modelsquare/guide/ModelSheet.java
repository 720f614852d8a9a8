package org.modelsquare.guide;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.modelsquare.catalog.Availability;
import org.modelsquare.catalog.ModelCopy;
import org.modelsquare.catalog.Retirement;
import org.modelsquare.catalog.Source;
import org.modelsquare.catalog.VideoModel;
import org.modelsquare.guide.prose.Block;
import org.modelsquare.guide.prose.Document;
import org.modelsquare.guide.prose.Inline;
import org.modelsquare.guide.prose.Section;
import org.modelsquare.snippets.Snippet;

/**
 * What a model's page says, as a document.
 *
 * @param model the model
 * @param availability whether it can be used here
 * @param words the words of one language
 */
record ModelSheet(VideoModel model, Availability availability, Words words) {

  Document document() {
    ModelCopy copy = model.copy(words.language());
    ModelTables facts = new ModelTables(model, words);
    List<Section> sections = new ArrayList<>();
    sections.add(section("facts", "in_short", Block.list(copies(copy.conclusions()))));
    sections.add(
        section("request", "api", Block.code(List.of(Snippet.of("json", "JSON", facts.body())))));
    List<Block> parameters = new ArrayList<>(List.of(facts.parameters()));
    parameters.addAll(facts.rules());
    sections.add(new Section("params", words.of("parameters_caption"), parameters));
    sections.add(new Section("pricing", words.of("price"), facts.prices()));
    sections.add(section("uses", "use_cases", Block.list(cards(copy.useCases()))));
    sections.add(section("faq", "faq", Block.list(questions(copy))));
    sections.add(section("sources", "sources", Block.list(sources())));
    return new Document(Inline.plain(copy.name()), lead(copy), sections);
  }

  private List<Block> lead(ModelCopy copy) {
    List<String> facts = new ArrayList<>();
    facts.add(words.of("id") + " " + Inline.code(model.id()));
    if (!model.aliases().isEmpty()) {
      facts.add(
          words.of("aliases")
              + " "
              + model.aliases().stream().map(Inline::code).collect(Collectors.joining(" ")));
    }
    facts.add(words.of("vendor") + " " + Inline.plain(model.vendor()));
    facts.add(words.of("state") + " " + GuideExtensions.words(availability, words.language()));
    Retirement end = model.retirement();
    if (end != null) {
      String successor = "[" + end.replacedBy() + "](~/models/" + end.replacedBy() + ")";
      facts.add(words.of("retired_on") + " " + end.on());
      facts.add(words.of("replaced_by") + " " + successor);
    }
    facts.add("[" + words.of("api_page") + "](~/models/" + model.id() + "/api)");
    return List.of(Block.text(Inline.copy(copy.tagline())), Block.list(facts));
  }

  private List<String> sources() {
    return model.sources().stream().map(this::source).toList();
  }

  private String source(Source source) {
    String note = source.note() == null ? "" : " – " + source.note().in(words.language());
    return Inline.copy(source.title().in(words.language()) + " " + source.date() + note);
  }

  private Section section(String id, String title, Block block) {
    return new Section(id, words.of(title), List.of(block));
  }

  private static List<String> copies(List<String> texts) {
    return texts.stream().map(Inline::copy).toList();
  }

  private static List<String> cards(List<ModelCopy.Card> cards) {
    return cards.stream().map(each -> Inline.copy(each.title() + " – " + each.text())).toList();
  }

  private static List<String> questions(ModelCopy copy) {
    return copy.faq().stream().map(each -> Inline.copy(each.q() + " " + each.a())).toList();
  }
}
