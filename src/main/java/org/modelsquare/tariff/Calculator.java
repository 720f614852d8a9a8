package org.modelsquare.tariff;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.modelsquare.catalog.ModelFacts;
import org.modelsquare.catalog.VideoModel;
import org.modelsquare.catalog.parameters.Parameter;
import org.modelsquare.catalog.parameters.RequestDraft;
import org.modelsquare.core.Language;
import org.modelsquare.pricing.Quote;

/**
 * The price of one request that is asked for in the address. It asks the very price list that
 * decides what a job costs, through the same reading of the form.
 *
 * @param models what can be chosen
 * @param model the chosen one; null where no model has a price
 * @param mode the chosen mode
 * @param fields what decides the price, as the descriptor has it
 * @param quote the price; null if nothing fits
 */
record Calculator(
    List<NamedModel> models,
    @Nullable VideoModel model,
    String mode,
    List<PricedField> fields,
    @Nullable Quote quote) {

  static final String MODE = "_mode";
  private static final String FOR = "for";
  private static final Set<String> USUAL = Set.of("duration", "resolution", "size", "audio");

  /** Reads the address; a model that is new in it starts with its defaults. */
  static Calculator of(List<VideoModel> priced, Map<String, List<String>> sent, Language language) {
    List<NamedModel> models = priced.stream().map(each -> NamedModel.of(each, language)).toList();
    return priced.stream()
        .filter(each -> each.id().equals(first(sent, "model")))
        .findFirst()
        .or(() -> priced.stream().findFirst())
        .map(each -> of(models, each, sent, language))
        .orElseGet(() -> new Calculator(models, null, "", List.of(), null));
  }

  private static Calculator of(
      List<NamedModel> models,
      VideoModel model,
      Map<String, List<String>> sent,
      Language language) {
    boolean filled = model.id().equals(first(sent, FOR));
    String asked = filled ? first(sent, MODE) : null;
    List<String> modes = new ModelFacts(model).modes();
    String mode = asked != null && modes.contains(asked) ? asked : modes.get(0);
    Function<Parameter, String> value =
        each -> {
          String given = filled ? first(sent, each.name()) : null;
          return given == null ? each.info().defaultText() : given.strip();
        };
    RequestDraft draft =
        model
            .parameters()
            .fromForm(
                mode,
                name -> model.parameters().find(name).map(value).map(List::of).orElse(List.of()));
    List<PricedField> fields =
        priced(model, mode).stream()
            .map(each -> PricedField.of(each, value.apply(each), draft.at(each.name()), language))
            .toList();
    boolean fine = fields.stream().allMatch(PricedField::isFine);
    Quote quote =
        model
            .priceList()
            .filter(list -> fine)
            .flatMap(list -> list.quote(draft.facts(), draft.seconds()))
            .orElse(null);
    return new Calculator(models, model, mode, fields, quote);
  }

  private static List<Parameter> priced(VideoModel model, String mode) {
    Set<String> named =
        model.priceList().stream()
            .flatMap(list -> list.rules().stream())
            .flatMap(rule -> rule.when().keySet().stream())
            .collect(Collectors.toSet());
    return model.parameters().all().stream()
        .filter(each -> each.appliesTo(mode))
        .filter(each -> USUAL.contains(each.name()) || named.contains(each.name()))
        .toList();
  }

  /** The modes of the chosen model. */
  public List<String> modes() {
    return model == null ? List.of() : new ModelFacts(model).modes();
  }

  /** True if every field can be what it is. */
  public boolean isFine() {
    return fields.stream().allMatch(PricedField::isFine);
  }

  /** What decides the price, for the address of the model's own form. */
  public String query() {
    List<String> parts = new ArrayList<>(List.of(MODE + "=" + encode(mode)));
    fields.forEach(each -> parts.add(each.name() + "=" + encode(each.value())));
    return String.join("&", parts);
  }

  private static @Nullable String first(Map<String, List<String>> sent, String name) {
    return sent.getOrDefault(name, List.of()).stream().findFirst().orElse(null);
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
