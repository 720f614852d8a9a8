package org.modelsquare.publication;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
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
   * @return the version's id; empty if another one of that model begins at that moment
   * @throws IllegalArgumentException if the moment is before the {@link #earliest}
   */
  @Transactional
  public Optional<String> publish(
      String modelId, List<PriceRule> rules, Instant from, String reason, String actor) {
    table.open();
    if (from.isBefore(earliest())) {
      throw new IllegalArgumentException("prices must hold from a moment to come");
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
            clock.instant(),
            actor,
            reason);
    return written == 0 ? Optional.empty() : Optional.of(id);
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
}
