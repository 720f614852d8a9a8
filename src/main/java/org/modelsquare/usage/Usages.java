package org.modelsquare.usage;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.modelsquare.catalog.Catalog;
import org.modelsquare.core.Credits;
import org.modelsquare.core.Language;
import org.modelsquare.core.Sql;

/** Adds up what an account has used. A job counts on the day on which it was ordered. */
@Singleton
class Usages {

  private static final String SUMS =
      """
      , count(*) as jobs,
        count(*) filter (where j.state = 'completed') as completed,
        count(*) filter (where j.state = 'failed') as failed,
        coalesce(sum(j.output_seconds) filter (where j.state = 'completed'), 0) as seconds,
        coalesce(sum(s.captured), 0)::bigint as spent
      from job j left join ledger_settlement s on s.job_id = j.id
      left join api_key k on k.id = j.key_id
      where j.account_id = ? and j.created_at >= ? and j.created_at < ?
      group by 1, 2 order by spent desc, jobs desc, 1
      """;

  private static final String BY_MODEL = "select j.model_id as id, j.model_id as name";
  private static final String BY_KEY =
      "select coalesce(j.key_id, '') as id, coalesce(k.name, '') as name";
  private static final String BY_DAY =
      "select to_char(j.created_at at time zone ?, 'YYYY-MM-DD') as id, '' as name";

  private final Sql sql;
  private final Catalog catalog;

  Usages(Sql sql, Catalog catalog) {
    this.sql = sql;
    this.catalog = catalog;
  }

  /** The rows: days from the first to the last, the others with the most expensive first. */
  List<UsageRow> of(String accountId, UsageFilter filter, Language language) {
    return switch (filter.group()) {
      case "model" ->
          read(BY_MODEL, accountId, filter).stream()
              .map(each -> each.named(modelName(each.id(), language)))
              .toList();
      case "key" -> read(BY_KEY, accountId, filter);
      default -> days(accountId, filter);
    };
  }

  private List<UsageRow> days(String accountId, UsageFilter filter) {
    Map<String, UsageRow> found =
        sql
            .all(
                BY_DAY + SUMS,
                Usages::row,
                filter.zone().getId(),
                accountId,
                filter.start(),
                filter.end())
            .stream()
            .map(each -> each.named(each.id()))
            .collect(Collectors.toMap(UsageRow::id, Function.identity()));
    return filter
        .days()
        .map(day -> found.getOrDefault(day.toString(), UsageRow.nothing(day.toString())))
        .toList();
  }

  private List<UsageRow> read(String select, String accountId, UsageFilter filter) {
    return sql.all(select + SUMS, Usages::row, accountId, filter.start(), filter.end());
  }

  /** True if the account has ever ordered anything. */
  boolean isUsed(String accountId) {
    return sql.first("select 1 from job where account_id = ? limit 1", row -> true, accountId)
        .isPresent();
  }

  private String modelName(String id, Language language) {
    return catalog.known(id).map(each -> each.copy(language).name()).orElse(id);
  }

  private static UsageRow row(ResultSet row) throws SQLException {
    return new UsageRow(
        row.getString("id"),
        row.getString("name"),
        row.getLong("jobs"),
        row.getLong("completed"),
        row.getLong("failed"),
        row.getLong("seconds"),
        new Credits(row.getLong("spent")));
  }
}
