package org.modelsquare.catalog;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.modelsquare.catalog.parameters.Mode;
import org.modelsquare.catalog.parameters.RequestDraft;
import org.modelsquare.pricing.PriceList;
import org.modelsquare.pricing.PriceRule;

/** Every request has a price, and every price has a request. */
final class PriceLint {

  private PriceLint() {}

  static List<String> check(VideoModel model) {
    PriceList prices = model.prices();
    return prices == null ? List.of() : check(model, prices);
  }

  private static List<String> check(VideoModel model, PriceList prices) {
    List<String> findings = new ArrayList<>();
    Set<PriceRule> unreached = new HashSet<>(prices.rules());
    for (RequestDraft draft : requests(model, prices)) {
      Map<String, String> facts = draft.facts();
      Optional<PriceRule> row =
          prices.rules().stream().filter(each -> each.matches(facts)).findFirst();
      row.ifPresent(unreached::remove);
      if (row.isEmpty()) {
        findings.add("no price row covers " + facts);
      }
      if (row.isPresent() && row.get().perSecond().isPositive() && draft.seconds() == 0) {
        findings.add("a price per second needs a duration: " + facts);
      }
    }
    unreached.forEach(row -> findings.add("no request reaches the price row " + row.when()));
    return findings.stream().distinct().limit(5).toList();
  }

  /** Only what prices or rules look at is varied; all else keeps its default. */
  private static List<RequestDraft> requests(VideoModel model, PriceList prices) {
    Set<String> names = new HashSet<>();
    prices.rules().forEach(row -> names.addAll(row.when().keySet()));
    model.parameters().rules().forEach(rule -> names.addAll(rule.when().keySet()));
    return model.parameters().modes().stream()
        .flatMap(mode -> drafts(model, mode, names))
        .filter(RequestDraft::isValid)
        .toList();
  }

  private static Stream<RequestDraft> drafts(VideoModel model, Mode mode, Set<String> names) {
    return Requests.combinations(mode, model.parameters(), names).stream()
        .map(model.parameters()::fromJson);
  }
}
