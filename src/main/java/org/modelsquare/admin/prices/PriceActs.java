package org.modelsquare.admin.prices;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.modelsquare.admin.OperatorLog;
import org.modelsquare.catalog.VideoModel;
import org.modelsquare.pricing.PriceList;
import org.modelsquare.pricing.PriceRule;
import org.modelsquare.publication.PriceBook;

/** What operators do with prices, each act with its line in the log. */
@Singleton
class PriceActs {

  private final PriceBook book;
  private final OperatorLog log;

  PriceActs(PriceBook book, OperatorLog log) {
    this.book = book;
    this.log = log;
  }

  /** Publishes new prices; empty if others begin at that very moment. */
  @Transactional
  Optional<String> publish(
      String actor, VideoModel model, List<PriceRule> rules, Instant from, String reason) {
    Optional<String> id = book.publish(model.id(), rules, from, reason, actor);
    id.ifPresent(
        version ->
            log.write(
                actor,
                "price.published",
                model.id(),
                version + " from " + from + ": " + reason,
                words(model.prices()),
                words(rules)));
    return id;
  }

  /** Takes prices back that do not hold yet. */
  @Transactional
  boolean withdraw(String actor, VideoModel model, String version) {
    boolean gone = book.withdraw(model.id(), version);
    if (gone) {
      log.write(actor, "price.withdrawn", model.id(), version);
    }
    return gone;
  }

  private static String words(@Nullable PriceList list) {
    return list == null ? "" : words(list.rules());
  }

  private static String words(List<PriceRule> rules) {
    return rules.stream()
        .map(rule -> RuleLine.of(0, rule))
        .map(PriceActs::words)
        .collect(Collectors.joining("\n"));
  }

  private static String words(RuleLine line) {
    String when = line.when().isEmpty() ? "*" : line.when();
    return when
        + (line.perSecond().isEmpty() ? "" : " " + line.perSecond() + "/s")
        + (line.perRequest().isEmpty() ? "" : " " + line.perRequest() + "/request")
        + (line.minimum().isEmpty() ? "" : " min " + line.minimum());
  }
}
