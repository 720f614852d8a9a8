package org.modelsquare.tariff;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.modelsquare.catalog.ModelFacts;
import org.modelsquare.catalog.VideoModel;
import org.modelsquare.core.Language;
import org.modelsquare.pricing.PriceList;
import org.modelsquare.pricing.PriceRule;

/**
 * One price: a model, modes, a resolution and whatever else decides it.
 *
 * @param model the model
 * @param modes ids of the modes in which it holds
 * @param resolution the resolution; empty where it makes no difference
 * @param conditions other values that the request must have; empty for none
 * @param version the day from which the list holds
 * @param rule the price
 */
record TariffRow(
    NamedModel model,
    List<String> modes,
    String resolution,
    String conditions,
    String version,
    PriceRule rule) {

  private static final String MODE = "$mode";
  private static final String RESOLUTION = "resolution";

  /** All prices of a model, in the order of its list. */
  static Stream<TariffRow> of(VideoModel model, Language language) {
    return model.priceList().stream()
        .flatMap(list -> list.rules().stream().flatMap(rule -> of(model, list, rule, language)));
  }

  private static Stream<TariffRow> of(
      VideoModel model, PriceList list, PriceRule rule, Language language) {
    ModelFacts facts = new ModelFacts(model);
    return rule.when().getOrDefault(RESOLUTION, List.of(facts.resolutions())).stream()
        .map(
            resolution ->
                new TariffRow(
                    NamedModel.of(model, language),
                    rule.when().getOrDefault(MODE, facts.modes()),
                    resolution,
                    conditions(rule),
                    list.version(),
                    rule));
  }

  private static String conditions(PriceRule rule) {
    return rule.when().entrySet().stream()
        .filter(each -> !each.getKey().equals(MODE) && !each.getKey().equals(RESOLUTION))
        .sorted(Map.Entry.comparingByKey())
        .map(each -> each.getKey() + " " + String.join(" / ", each.getValue()))
        .collect(Collectors.joining(", "));
  }

  public boolean isPerSecond() {
    return rule.perSecond().isPositive();
  }

  public boolean isPerRequest() {
    return rule.perRequest().isPositive();
  }

  public boolean isWithMinimum() {
    return rule.minimum().isPositive();
  }
}
