package org.modelsquare.admin;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.modelsquare.core.Sql;

/** What operators did, for ever. */
@Singleton
public class OperatorLog {

  private static final int SHOWN = 20;

  private final Sql sql;
  private final Clock clock;

  OperatorLog(Sql sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /**
   * Writes an act down, in the transaction at hand.
   *
   * @param actor the operator's account
   * @param action such as {@code account.created}
   * @param subject what was acted upon
   * @param detail what was changed; never a credential
   */
  public void write(String actor, String action, String subject, String detail) {
    insert(actor, action, subject, detail, null, null);
  }

  /**
   * The same for an act that changes values.
   *
   * @param before what it found, as lines of {@code name=value}; empty if there was nothing
   * @param after what it left
   */
  public void write(
      String actor, String action, String subject, String detail, String before, String after) {
    insert(actor, action, subject, detail, before, after);
  }

  private void insert(
      String actor,
      String action,
      String subject,
      String detail,
      @Nullable String before,
      @Nullable String after) {
    sql.update(
        """
        insert into operator_action
          (at, actor_id, action, subject, detail, state_before, state_after)
        values (?, ?, ?, ?, ?, ?, ?)
        """,
        clock.instant(),
        actor,
        action,
        subject,
        detail,
        before,
        after);
  }

  /** What was done to a subject, the newest first. */
  List<Act> of(String subject) {
    return sql.all(
        """
        select a.at, coalesce(p.email, a.actor_id) as actor, a.action, a.detail
        from operator_action a left join account p on p.id = a.actor_id
        where a.subject = ? order by a.id desc limit ?
        """,
        row ->
            new Act(
                Sql.instant(row, "at"),
                row.getString("actor"),
                row.getString("action"),
                row.getString("detail")),
        subject,
        SHOWN);
  }

  /** The same for the rooms of the area. */
  public List<ActLine> about(String subject) {
    return of(subject).stream()
        .map(each -> new ActLine(each.at(), each.actor(), each.action(), each.detail()))
        .toList();
  }

  /** One thing that an operator did. */
  record Act(Instant at, String actor, String action, String detail) {}
}
