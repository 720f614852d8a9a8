package org.modelsquare.admin.firststeps;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Map;
import java.util.stream.Collectors;
import org.modelsquare.core.Sql;

/** What was tried and what was put aside. */
@Singleton
class StepTable {

  static final String TRIED = "tried";
  static final String SKIPPED = "skipped";

  private final Sql sql;
  private final Clock clock;

  StepTable(Sql sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  Map<String, String> outcomes() {
    return sql
        .all(
            "select step, outcome from first_step",
            row -> Map.entry(row.getString("step"), row.getString("outcome")))
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  void put(Step step, String outcome) {
    sql.update(
        """
        insert into first_step (step, outcome, at) values (?, ?, ?)
        on conflict (step) do update set outcome = excluded.outcome, at = excluded.at
        """,
        step.code(),
        outcome,
        clock.instant());
  }

  void forget(Step step) {
    sql.update("delete from first_step where step = ?", step.code());
  }
}
