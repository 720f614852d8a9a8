package org.modelsquare.publication;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.modelsquare.core.PublicId;
import org.modelsquare.core.Sql;
import org.modelsquare.pricing.PriceRule;
import org.modelsquare.pricing.PriceRules;

/** All prices that operators ever set, with the moments from which they hold. */
@Singleton
public class PriceBook {

  /**
   * Every instance hears of a version before it holds, so that no two of them charge differently.
   */
  public static final Duration NOTICE = Duration.ofMinutes(1);

  private final Sql sql;
  private final PublicationTable table;
  private final Clock clock;

  PriceBook(Sql sql, PublicationTable table, Clock clock) {
    this.sql = sql;
    this.table = table;
    this.clock = clock;
  }

  /** The earliest moment from which a version can hold that is published now. */
  public Instant earliest() {
    return clock.instant().plus(NOTICE);
  }

  /**
   * Publishes prices, in the transaction at hand.
   *
   * @param wanted the first moment; null for the earliest that is possible
   * @return the version's id and first moment; empty if another one of that model begins then
   * @throws PriceTooSoon if the moment is before the {@link #earliest}
   */
  @Transactional
  public Optional<PublishedPrices> publish(
      String modelId,
      List<PriceRule> rules,
      @Nullable Instant wanted,
      String reason,
      String actor) {
    table.open();
    // Whoever waited for others to publish begins later than it looked when the form was read.
    Instant now = clock.instant();
    Instant earliest = now.plus(NOTICE);
    Instant from = wanted == null ? earliest : wanted;
    if (from.isBefore(earliest)) {
      throw new PriceTooSoon();
    }
    String id = PublicId.next("price");
    int written =
        sql.update(
            """
            insert into price_version
              (id, model_id, rules, effective_from, published_at, published_by, reason)
            values (?, ?, ?, ?, ?, ?, ?)
            on conflict (model_id, effective_from) where withdrawn_at is null do nothing
            """,
            id,
            modelId,
            PriceRules.write(rules),
            from,
            now,
            actor,
            reason);
    return written == 0 ? Optional.empty() : Optional.of(new PublishedPrices(id, from));
  }

  /**
   * Takes a version back, in the transaction at hand.
   *
   * @return false if it is not there, or already holds, or is about to
   */
  @Transactional
  public boolean withdraw(String modelId, String id) {
    table.open();
    Instant now = clock.instant();
    return sql.update(
            """
            update price_version set withdrawn_at = ?
            where id = ? and model_id = ? and withdrawn_at is null and effective_from >= ?
            """,
            now,
            id,
            modelId,
            now.plus(NOTICE))
        == 1;
  }

  /** One of a model's versions that is not withdrawn. */
  public Optional<PriceEntry> find(String modelId, String id) {
    return of(modelId).stream()
        .filter(each -> each.version().id().equals(id) && each.withdrawnAt() == null)
        .findFirst();
  }

  /** The prices of the book that those of a moment follow; empty for the descriptor's. */
  public Optional<PriceEntry> before(String modelId, Instant moment) {
    return of(modelId).stream()
        .filter(each -> each.withdrawnAt() == null && each.version().from().isBefore(moment))
        .findFirst();
  }

  /** A model's versions, the latest first; withdrawn ones too. */
  public List<PriceEntry> of(String modelId) {
    return sql.all(
        """
        select v.*, coalesce(a.email, v.published_by) as actor
        from price_version v left join account a on a.id = v.published_by
        where v.model_id = ? order by v.effective_from desc, v.id desc
        """,
        row ->
            new PriceEntry(
                PriceNames.version(
                    row.getString("id"),
                    row.getString("rules"),
                    Sql.instant(row, "effective_from")),
                Sql.instant(row, "published_at"),
                row.getString("actor"),
                row.getString("reason"),
                Sql.optionalInstant(row, "withdrawn_at")),
        modelId);
  }

  /** What was published, and from when it holds. */
  public record PublishedPrices(String id, Instant from) {}
}
