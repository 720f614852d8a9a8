package org.modelsquare.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.modelsquare.catalog.parameters.ConflictRule;
import org.modelsquare.catalog.parameters.Mode;
import org.modelsquare.catalog.parameters.OwnAddresses;
import org.modelsquare.catalog.parameters.ParameterSchema;
import org.modelsquare.core.Credits;
import org.modelsquare.core.Language;
import org.modelsquare.pricing.PriceList;
import org.modelsquare.pricing.PriceRule;

/** Turns a descriptor file into a model. Whatever it lacks is an error that names it. */
final class DescriptorReader {

  private final ParameterSchema parameterSchema;

  DescriptorReader(JsonNode vocabulary, OwnAddresses own) {
    this.parameterSchema = new ParameterSchema(vocabulary.path("parameters"), own);
  }

  VideoModel read(JsonNode node, String version) {
    Descriptor file = new Descriptor(node);
    List<Mode> modes =
        file.list("modes", each -> new Mode(each.text("id"), each.texts("requires")));
    return new VideoModel(
        file.text("id"),
        file.texts("aliases"),
        version,
        file.text("vendor"),
        ModelStatus.of(file.text("status")),
        file.has("replaced_by") ? retirement(file) : null,
        file.text("provider"),
        file.text("upstream_model"),
        parameterSchema.read(file.node("parameters"), modes, file.list("rules", this::rule)),
        file.has("pricing") ? prices(file.child("pricing")) : null,
        timing(file.child("timing")),
        file.list("quick_prompts", each -> sample(each, modes.get(0).id())),
        file.list("samples", each -> sample(each, each.text("mode"))),
        file.list("sources", this::source),
        copy(file.child("copy")));
  }

  private ConflictRule rule(Descriptor rule) {
    return new ConflictRule(
        rule.conditions(rule.has("forbid") ? "forbid" : "when"),
        rule.texts("require"),
        rule.texts("fields"),
        rule.localized("message"));
  }

  private static Retirement retirement(Descriptor file) {
    return new Retirement(LocalDate.parse(file.text("retired")), file.text("replaced_by"));
  }

  private static PriceList prices(Descriptor pricing) {
    return new PriceList(
        pricing.text("version"),
        pricing.list(
            "rules",
            each ->
                new PriceRule(
                    each.conditions("when"),
                    credits(each, "per_second"),
                    credits(each, "per_request"),
                    credits(each, "minimum"))));
  }

  private static Credits credits(Descriptor row, String name) {
    return row.has(name) ? Credits.parse(row.text(name)) : Credits.ZERO;
  }

  private static Timing timing(Descriptor timing) {
    Descriptor typical = timing.child("typical");
    return new Timing(
        timing.duration("first_poll"),
        timing.duration("interval"),
        timing.duration("deadline"),
        typical.duration("from"),
        typical.duration("to"));
  }

  private static Sample sample(Descriptor sample, String mode) {
    ObjectNode parameters =
        sample.has("parameters")
            ? (ObjectNode) sample.node("parameters")
            : JsonNodeFactory.instance.objectNode();
    return new Sample(
        sample.text("id"), sample.localized("title"), mode, sample.localized("prompt"), parameters);
  }

  private Source source(Descriptor source) {
    return new Source(
        source.localized("title"),
        LocalDate.parse(source.text("date")),
        source.has("note") ? source.localized("note") : null);
  }

  private static Map<Language, ModelCopy> copy(Descriptor copy) {
    Map<Language, ModelCopy> texts = new EnumMap<>(Language.class);
    for (Language language : Language.values()) {
      texts.put(language, copyIn(copy.child(language.tag())));
    }
    return texts;
  }

  private static ModelCopy copyIn(Descriptor copy) {
    return new ModelCopy(
        copy.text("name"),
        copy.text("tagline"),
        copy.texts("tags"),
        copy.texts("conclusions"),
        copy.list("why", DescriptorReader::card),
        copy.list("steps", DescriptorReader::card),
        copy.list("use_cases", DescriptorReader::card),
        copy.list("faq", each -> new ModelCopy.Question(each.text("q"), each.text("a"))),
        card(copy.child("closing")),
        copy.list("errors", DescriptorReader::errorRow));
  }

  private static ModelCopy.Card card(Descriptor card) {
    return new ModelCopy.Card(card.text("title"), card.text("text"));
  }

  private static ModelCopy.ErrorRow errorRow(Descriptor row) {
    return new ModelCopy.ErrorRow(
        row.text("status"),
        row.text("code"),
        row.text("trigger"),
        row.text("fix"),
        row.text("retry"));
  }
}
