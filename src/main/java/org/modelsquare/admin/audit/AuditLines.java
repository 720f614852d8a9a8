package org.modelsquare.admin.audit;

import jakarta.inject.Singleton;
import java.util.List;
import org.modelsquare.core.Sql;

/** Reads what operators did. */
@Singleton
class AuditLines {

  private static final String FIND =
      """
      select a.id, a.at, coalesce(p.email, a.actor_id) as actor, a.action, a.subject, a.detail,
        coalesce(a.state_before, '') as state_before, coalesce(a.state_after, '') as state_after
      from operator_action a left join account p on p.id = a.actor_id
      where a.id < ?
        and (? = '' or a.actor_id = ? or strpos(p.email, lower(?)) > 0)
        and (? = '' or a.action = ?)
        and (? = '' or a.subject = ?)
        and (?::timestamptz is null or a.at >= ?)
        and (?::timestamptz is null or a.at < ?)
      order by a.id desc limit ?
      """;

  private final Sql sql;

  AuditLines(Sql sql) {
    this.sql = sql;
  }

  /** The acts that a filter finds before a line, the newest first. */
  List<AuditLine> of(AuditFilter filter, long before, int most) {
    return sql.all(
        FIND,
        row ->
            new AuditLine(
                row.getLong("id"),
                Sql.instant(row, "at"),
                row.getString("actor"),
                row.getString("action"),
                row.getString("subject"),
                row.getString("detail"),
                row.getString("state_before"),
                row.getString("state_after")),
        before,
        filter.actor(),
        filter.actor(),
        filter.actor(),
        filter.action(),
        filter.action(),
        filter.subject(),
        filter.subject(),
        filter.begin(),
        filter.begin(),
        filter.end(),
        filter.end(),
        most);
  }

  /** The kinds of acts that there have been. */
  List<String> actions() {
    return sql.all(
        "select distinct action from operator_action order by 1", row -> row.getString(1));
  }
}
