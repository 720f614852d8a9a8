package org.modelsquare.publication;

import static org.modelsquare.catalog.DescriptorText.Origin.IMPORTED;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.modelsquare.catalog.Decision;
import org.modelsquare.catalog.Decision.Standing;
import org.modelsquare.catalog.DescriptorText;
import org.modelsquare.catalog.Published;
import org.modelsquare.core.Sql;
import org.modelsquare.pricing.PriceVersion;

/** The rows behind it. All changes are for the transaction at hand. */
@Singleton
class PublicationTable {

  private final Sql sql;
  private final Clock clock;

  PublicationTable(Sql sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /** Changes whenever something was published. */
  long round() {
    return sql.first("select number from publication_round", row -> row.getLong(1)).orElse(0L);
  }

  /** Waits until nobody else publishes, and tells all instances that something is new. */
  void open() {
    sql.update("update publication_round set number = number + 1");
  }

  void decide(String modelId, @Nullable Standing standing, @Nullable String replacedBy) {
    sql.update(
        """
        insert into model_publication (model_id, standing, replaced_by, decided_at)
        values (?, ?, ?, ?)
        on conflict (model_id) do update set
          standing = excluded.standing,
          replaced_by = excluded.replaced_by,
          decided_at = excluded.decided_at
        """,
        modelId,
        standing == null ? null : standing.code(),
        standing == Standing.DEPRECATED ? replacedBy : null,
        standing == null ? null : clock.instant());
  }

  /** Keeps a descriptor, or lets go of the one that is there. */
  void describe(String modelId, @Nullable String descriptor) {
    sql.update(
        """
        insert into model_publication (model_id, descriptor) values (?, ?)
        on conflict (model_id) do update set descriptor = excluded.descriptor
        """,
        modelId,
        descriptor);
  }

  /** True if anything was ever ordered of the model. */
  boolean isUsed(String modelId) {
    return sql.first("select 1 from job where model_id = ? limit 1", row -> 1, modelId).isPresent();
  }

  /** Everything that is published. */
  Published all() {
    List<DescriptorText> imported = new ArrayList<>();
    Map<String, Decision> decisions = new HashMap<>();
    sql.all(
        """
        select model_id, descriptor, standing, replaced_by, decided_at
        from model_publication order by model_id
        """,
        row -> {
          String id = row.getString("model_id");
          String text = row.getString("descriptor");
          if (text != null) {
            imported.add(new DescriptorText(IMPORTED, id, text));
          }
          if (row.getString("standing") != null) {
            decisions.put(id, decision(row));
          }
          return id;
        });
    return new Published(imported, decisions, prices());
  }

  private Map<String, List<PriceVersion>> prices() {
    Map<String, List<PriceVersion>> prices = new HashMap<>();
    sql.all(
        """
        select id, model_id, rules, effective_from from price_version
        where withdrawn_at is null order by effective_from
        """,
        row ->
            prices
                .computeIfAbsent(row.getString("model_id"), none -> new ArrayList<>())
                .add(
                    PriceNames.version(
                        row.getString("id"),
                        row.getString("rules"),
                        Sql.instant(row, "effective_from"))));
    return prices;
  }

  private static Decision decision(ResultSet row) throws SQLException {
    Instant at = Objects.requireNonNull(Sql.optionalInstant(row, "decided_at"));
    return new Decision(
        Standing.valueOf(row.getString("standing").toUpperCase(Locale.ROOT)),
        row.getString("replaced_by"),
        LocalDate.ofInstant(at, ZoneOffset.UTC));
  }
}
