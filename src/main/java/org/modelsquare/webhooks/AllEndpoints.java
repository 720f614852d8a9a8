package org.modelsquare.webhooks;

import jakarta.inject.Singleton;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.modelsquare.core.Sql;

/** The endpoints of all accounts, for operators: how they fare, never what they are sent. */
@Singleton
public class AllEndpoints {

  private static final String LIST =
      """
      select e.id, e.account_id, coalesce(a.email, e.account_id) as owner, e.url, e.enabled,
        e.disabled_because, e.failing_since,
        w.waiting, w.oldest, t.at as tried_at, t.outcome, t.status
      from webhook_endpoint e
      left join account a on a.id = e.account_id
      cross join lateral (
        select count(*) as waiting, min(d.created_at) as oldest
        from webhook_delivery d where d.endpoint_id = e.id and d.state = 'pending'
      ) w
      left join lateral (
        select x.at, x.outcome, x.status from webhook_delivery d
        join webhook_attempt x on x.delivery_id = d.id
        where d.endpoint_id = e.id order by d.id desc, x.id desc limit 1
      ) t on true
      where (? = '' or a.email ilike '%' || ? || '%' or e.account_id = ? or e.id = ?)
        and (not ? or e.failing_since is not null or e.disabled_because = 'failing'
          or w.waiting > 0)
      order by (e.failing_since is not null) desc, w.oldest nulls last, e.id desc
      limit ?
      """;

  private final Sql sql;
  private final Clock clock;

  AllEndpoints(Sql sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /**
   * Endpoints, those that fail first.
   *
   * @param whose part of the owner's email, or a whole id of an account or endpoint; empty for all
   * @param troubled true for those only that fail, were switched off or have something waiting
   */
  public List<Line> list(String whose, boolean troubled, int limit) {
    String escaped = whose.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    return sql.all(LIST, AllEndpoints::line, whose, escaped, whose, whose, troubled, limit);
  }

  /** Has all that waits for an endpoint tried now; how many those are. */
  public int hasten(String endpointId) {
    return sql.update(
        """
        update webhook_delivery set due_at = least(due_at, ?)
        where endpoint_id = ? and state = 'pending'
        """,
        clock.instant(),
        endpointId);
  }

  private static Line line(ResultSet row) throws SQLException {
    boolean failing = Sql.optionalInstant(row, "failing_since") != null;
    boolean stopped = "failing".equals(row.getString("disabled_because"));
    String enabled = failing ? "failing" : "active";
    String disabled = stopped ? "stopped" : "paused";
    return new Line(
        row.getString("id"),
        row.getString("account_id"),
        row.getString("owner"),
        // The rest of an address may hold a secret of its owner.
        Objects.requireNonNullElse(URI.create(row.getString("url")).getHost(), ""),
        row.getBoolean("enabled") ? enabled : disabled,
        row.getLong("waiting"),
        Sql.optionalInstant(row, "oldest"),
        Sql.optionalInstant(row, "tried_at"),
        Objects.requireNonNullElse(row.getString("outcome"), ""),
        row.getInt("status"));
  }

  /**
   * How an endpoint fares.
   *
   * @param host the host of its address
   * @param state {@code active}, {@code failing}, {@code paused} or {@code stopped}
   * @param waiting deliveries that are still to be taken
   * @param oldest since when the oldest of them waits
   * @param triedAt when something was last sent there
   * @param outcome how that ended; empty if nothing was sent
   * @param status the answer's status; 0 without an answer
   */
  public record Line(
      String id,
      String accountId,
      String owner,
      String host,
      String state,
      long waiting,
      @Nullable Instant oldest,
      @Nullable Instant triedAt,
      String outcome,
      int status) {

    /** The state as the style sheet names it. */
    public String tally() {
      return switch (state) {
        case "active" -> "active";
        case "failing" -> "degraded";
        case "stopped" -> "failed";
        default -> "paused";
      };
    }
  }
}
