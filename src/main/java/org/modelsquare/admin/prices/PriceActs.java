package org.modelsquare.admin.prices;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.modelsquare.admin.OperatorLog;
import org.modelsquare.catalog.CatalogEntry;
import org.modelsquare.pricing.PriceList;
import org.modelsquare.pricing.PriceRule;
import org.modelsquare.publication.PriceBook;
import org.modelsquare.publication.PriceBook.PublishedPrices;
import org.modelsquare.publication.PriceEntry;

/** What operators do with prices, each act with its line in the log. */
@Singleton
class PriceActs {

  private final PriceBook book;
  private final OperatorLog log;

  PriceActs(PriceBook book, OperatorLog log) {
    this.book = book;
    this.log = log;
  }

  /**
   * Publishes new prices; empty if others begin at that very moment.
   *
   * @param from their first moment; null for the earliest that is possible
   * @throws org.modelsquare.publication.PriceTooSoon if that is too early
   */
  @Transactional
  Optional<String> publish(
      String actor,
      CatalogEntry entry,
      List<PriceRule> rules,
      @Nullable Instant from,
      String reason) {
    String id = entry.described().id();
    Optional<PublishedPrices> published = book.publish(id, rules, from, reason, actor);
    published.ifPresent(
        version ->
            log.write(
                actor,
                "price.published",
                id,
                version.id() + " from " + version.from() + ": " + reason,
                before(entry, version.from()),
                words(rules)));
    return published.map(PublishedPrices::id);
  }

  /** Takes prices back that do not hold yet. */
  @Transactional
  boolean withdraw(String actor, CatalogEntry entry, String version, String reason) {
    String id = entry.described().id();
    Optional<PriceEntry> withdrawn = book.find(id, version);
    if (withdrawn.isEmpty() || !book.withdraw(id, version)) {
      return false;
    }
    Instant from = withdrawn.get().version().from();
    log.write(
        actor,
        "price.withdrawn",
        id,
        version + " from " + from + ": " + reason,
        words(withdrawn.get().version().list()),
        before(entry, from));
    return true;
  }

  /** The prices that others of that moment replace. */
  private String before(CatalogEntry entry, Instant from) {
    return book.before(entry.described().id(), from)
        .map(each -> words(each.version().list()))
        .orElseGet(() -> words(entry.described().prices()));
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
