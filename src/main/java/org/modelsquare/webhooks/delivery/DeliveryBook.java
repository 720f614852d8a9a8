package org.modelsquare.webhooks.delivery;

import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.modelsquare.core.PublicId;
import org.modelsquare.core.Sql;
import org.modelsquare.webhooks.EventType;

/** What was told and what is to be told, for the owner to look at, to try and to tell again. */
@Singleton
public class DeliveryBook {

  private static final String SELECT =
      """
      select d.id, d.endpoint_id, d.job_id, d.type, coalesce(d.callback_url, e.url) as url, d.body,
             d.state, d.tries, d.created_at, d.due_at, d.ended_at
      from webhook_delivery d join webhook_endpoint e on e.id = d.endpoint_id
      """;

  private final Sql sql;
  private final EventBody bodies;
  private final Clock clock;
  private final Event<DeliveryDue> due;

  DeliveryBook(Sql sql, EventBody bodies, Clock clock, Event<DeliveryDue> due) {
    this.sql = sql;
    this.bodies = bodies;
    this.clock = clock;
    this.due = due;
  }

  /** An endpoint's deliveries, newest first, before that one if it is given. */
  public List<DeliveryView> of(
      String accountId, String endpointId, @Nullable String before, int limit) {
    return sql.all(
        SELECT
            + "where d.endpoint_id = ? and d.account_id = ? and (?::text is null or d.id < ?)"
            + " order by d.id desc limit ?",
        DeliveryBook::read,
        endpointId,
        accountId,
        before,
        before,
        limit);
  }

  /** One delivery of an endpoint. */
  public Optional<DeliveryView> find(String accountId, String endpointId, String id) {
    return sql.first(
        SELECT + "where d.id = ? and d.endpoint_id = ? and d.account_id = ?",
        DeliveryBook::read,
        id,
        endpointId,
        accountId);
  }

  /** All calls of a delivery, the latest first. */
  public List<AttemptView> attempts(String deliveryId) {
    return sql.all(
        "select at, millis, outcome, status, response from webhook_attempt"
            + " where delivery_id = ? order by id desc",
        row ->
            new AttemptView(
                Sql.instant(row, "at"),
                row.getInt("millis"),
                row.getString("outcome"),
                row.getObject("status", Integer.class),
                row.getString("response")),
        deliveryId);
  }

  /** Tells the endpoint a test; false if one waits already or nothing is sent there now. */
  @Transactional
  public boolean test(String accountId, String endpointId) {
    String id = PublicId.next("evt");
    String body = bodies.test(id, endpointId, clock.instant());
    int inserted =
        sql.update(DeliverySql.INSERT_TEST, id, body, clock.instant(), endpointId, accountId);
    due.fire(new DeliveryDue(endpointId));
    return inserted == 1;
  }

  /** Tells it again, with all tries; false if that is under way or there is no such delivery. */
  @Transactional
  public boolean replay(String accountId, String endpointId, String id) {
    int again = sql.update(DeliverySql.REPLAY, clock.instant(), id, endpointId, accountId);
    due.fire(new DeliveryDue(endpointId));
    return again == 1;
  }

  private static DeliveryView read(ResultSet row) throws SQLException {
    return new DeliveryView(
        row.getString("id"),
        row.getString("endpoint_id"),
        row.getString("job_id"),
        EventType.find(row.getString("type")).orElseThrow(),
        row.getString("url"),
        row.getString("body"),
        row.getString("state"),
        row.getInt("tries"),
        Sql.instant(row, "created_at"),
        Sql.optionalInstant(row, "due_at"),
        Sql.optionalInstant(row, "ended_at"));
  }
}
