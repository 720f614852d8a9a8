package org.modelsquare.guide;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.modelsquare.catalog.Catalog;
import org.modelsquare.catalog.ModelAvailability;
import org.modelsquare.catalog.Retirement;
import org.modelsquare.catalog.VideoModel;
import org.modelsquare.core.Credits;
import org.modelsquare.core.Language;
import org.modelsquare.guide.prose.Block;
import org.modelsquare.guide.prose.Document;
import org.modelsquare.guide.prose.DocumentReader;
import org.modelsquare.guide.prose.Inline;
import org.modelsquare.snippets.Journeys;
import org.modelsquare.snippets.Snippet;

/** Writes the guide: the overview of the API and the API page of each model. */
@Singleton
class Guides {

  private static final Document NONE = new Document("", List.of(), List.of());

  private final Catalog catalog;
  private final ModelAvailability availability;
  private final List<RateGroup> rates;
  private final String origin;

  Guides(
      Catalog catalog,
      ModelAvailability availability,
      Config config,
      @ConfigProperty(name = "modelsquare.public-url") String publicUrl) {
    this.catalog = catalog;
    this.availability = availability;
    this.rates = RateGroup.of(config);
    this.origin = publicUrl.replaceAll("/+$", "");
  }

  /** Where people reach this instance, without a slash at the end. */
  String origin() {
    return origin;
  }

  Document overview(Language language) {
    VideoModel example =
        catalog.all().stream().findFirst().orElseGet(() -> catalog.entries().get(0).model());
    return new Part(language, example).document("overview");
  }

  Document model(VideoModel model, Language language) {
    return new Part(language, model).document("model");
  }

  /** What stands above programs that cannot be run with that model; empty where they can. */
  static String ribbon(VideoModel model, Words words) {
    if (model.isRetired()) {
      return words.of("retired_not_callable");
    }
    return model.isPlaceholder() ? words.of("not_callable") : "";
  }

  /** What one document needs. */
  private final class Part {

    private final VideoModel model;
    private final Words words;
    private final Tables tables;
    private final ModelTables facts;
    private final ContractExamples examples;

    Part(Language language, VideoModel model) {
      this.model = model;
      this.words = new Words(language);
      this.tables = new Tables(words);
      this.facts = new ModelTables(model, words);
      this.examples =
          new ContractExamples(
              model.id(),
              origin,
              facts.price().map(Credits::toString).orElse("60"),
              facts.price().map(Credits::usd).orElse("0.30"));
    }

    Document document(String name) {
      Language language = words.language();
      Document shared = read(GuideFiles.prose("shared", language), NONE);
      return read(GuideFiles.prose(name, language), shared);
    }

    private Document read(String source, Document shared) {
      Map<String, String> values =
          Map.of(
              "base", base(),
              "model", model.id(),
              "name", Inline.plain(model.copy(words.language()).name()),
              "availability", availabilityWords(),
              "retired_on", end().map(each -> each.on().toString()).orElse(""),
              "replaced_by", end().map(Retirement::replacedBy).orElse(""));
      return DocumentReader.read(source, values, conditions(), shared, this::blocks);
    }

    private Set<String> conditions() {
      if (model.isPlaceholder()) {
        return Set.of("placeholder");
      }
      if (model.isRetired()) {
        return Set.of("retired");
      }
      return availability.of(model).isLive() ? Set.of() : Set.of("offline");
    }

    private Optional<Retirement> end() {
      return Optional.ofNullable(model.retirement());
    }

    private String availabilityWords() {
      return GuideExtensions.words(availability.of(model), words.language());
    }

    private List<Block> blocks(String name, String argument) {
      return switch (name) {
        case "journey" -> code(Journeys.of(facts.body(), base(), pause(), remark()));
        case "openai" -> code(Journeys.openAi(facts.body(), base(), pause(), remark()));
        case "verify" -> code(Journeys.verification());
        case "body" -> code(List.of(Snippet.of("json", "JSON", facts.body())));
        case "code" -> code(List.of(Snippet.of("text", "HTTP", constant(argument))));
        case "task" -> code(List.of(examples.task(argument)));
        case "error" -> code(List.of(ContractExamples.error()));
        case "common" -> List.of(tables.common());
        case "parameters" -> List.of(facts.parameters());
        case "rules" -> facts.rules();
        case "limits" -> List.of(facts.limits());
        case "prices" -> facts.prices();
        case "models" -> List.of(new ModelList(catalog, availability, words).links());
        default -> List.copyOf(table(name, argument));
      };
    }

    private List<Block> table(String name, String argument) {
      return switch (name) {
        case "errors" -> List.of(tables.errors());
        case "rates" -> List.of(tables.rates(rates));
        case "events" -> List.of(tables.events());
        case "scopes" -> List.of(tables.scopes());
        case "statuses" -> List.of(tables.statuses());
        case "failures" -> tables.failures();
        case "endpoints" -> List.of(tables.endpoints(argument));
        case "compatibility" -> List.of(tables.compatibility());
        default -> throw new IllegalArgumentException("The guide has no part " + name);
      };
    }

    private List<Block> code(List<Snippet> programs) {
      return List.of(Block.code(programs));
    }

    private String base() {
      return origin + "/v1";
    }

    private String constant(String name) {
      return name.equals("auth") ? "Authorization: Bearer $MODELSQUARE_API_KEY" : base();
    }

    private long pause() {
      return Math.max(1, model.timing().interval().toSeconds());
    }

    private String remark() {
      return ribbon(model, words);
    }
  }
}
