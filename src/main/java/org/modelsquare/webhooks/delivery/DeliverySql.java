package org.modelsquare.webhooks.delivery;

/** The statements about deliveries. Leases run by the database's clock, all else by ours. */
final class DeliverySql {

  static final String UNTOLD =
      """
      select f.id, f.job_id, f.account_id, f.state, j.callback_url, e.id as endpoint_id, e.events
      from job_finished f
      join job j on j.id = f.job_id
      left join webhook_endpoint e
        on e.key_id = j.key_id and e.account_id = f.account_id and e.enabled
      where f.told_at is null
      order by f.id limit ? for update of f skip locked
      """;

  static final String TOLD = "update job_finished set told_at = ? where id = any(?)";

  static final String INSERT_OF_JOB =
      """
      insert into webhook_delivery (id, endpoint_id, account_id, job_id, type, callback_url, body,
          body_at, created_at, state, due_at)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, 'pending', ?)
      on conflict (endpoint_id, job_id) where job_id is not null do nothing
      """;

  /** A test that still waits is test enough. */
  static final String INSERT_TEST =
      """
      insert into webhook_delivery
        (id, endpoint_id, account_id, type, body, body_at, created_at, state, due_at)
      select ?, e.id, e.account_id, 'endpoint.test', ?, now.at, now.at, 'pending', now.at
      from webhook_endpoint e, (select ?::timestamptz as at) now
      where e.id = ? and e.account_id = ? and e.enabled and not exists (
        select 1 from webhook_delivery d
        where d.endpoint_id = e.id and d.type = 'endpoint.test' and d.state = 'pending')
      """;

  /**
   * A few of each endpoint, new events before those that failed already, so that neither a slow nor
   * a dead endpoint keeps others waiting.
   */
  static final String CLAIM =
      """
      with due as (
        select found.id from webhook_endpoint e
        left join unnest(?, ?) as busy (endpoint_id, running) on busy.endpoint_id = e.id
        cross join lateral (
          select d.id, d.tries, d.due_at from webhook_delivery d
          where d.endpoint_id = e.id and d.state = 'pending' and d.due_at <= ?
            and (d.lease_until is null or d.lease_until < now())
          order by d.tries, d.due_at
          limit greatest(0, ? - coalesce(busy.running, 0)) for update skip locked) found
        where e.enabled and exists (
          select 1 from webhook_delivery p where p.endpoint_id = e.id and p.state = 'pending')
        order by found.tries, found.due_at limit ?
      )
      update webhook_delivery d
      set lease_token = nextval('webhook_lease'), lease_until = now() + ? * interval '1 millisecond'
      from due, webhook_endpoint e
      where d.id = due.id and e.id = d.endpoint_id
      returning d.id, d.lease_token, d.endpoint_id, d.job_id, d.body, d.body_at, d.created_at,
                d.tries, coalesce(d.callback_url, e.url) as url
      """;

  /** Taken first by all who write about an endpoint's deliveries, so that locks have one order. */
  static final String LOCK_ENDPOINT =
      "select id from webhook_endpoint where id = ? for no key update";

  static final String SETTLE =
      """
      update webhook_delivery
      set state = ?, tries = tries + 1, due_at = ?, ended_at = ?, body = ?, body_at = ?,
          lease_token = null, lease_until = null
      where id = ? and lease_token = ?
      """;

  /** An attempt was made, whoever holds the lease by now. */
  static final String NOTE =
      """
      insert into webhook_attempt (delivery_id, at, millis, outcome, status, response)
      select id, ?, ?, ?, ?, ? from webhook_delivery where id = ?
      """;

  static final String HEARD =
      "update webhook_endpoint set failing_since = null where id = ? and failing_since is not null";

  static final String UNHEARD =
      "update webhook_endpoint set failing_since = ? where id = ? and failing_since is null";

  static final String GIVE_UP =
      """
      update webhook_endpoint set enabled = false, disabled_because = 'failing'
      where id = ? and enabled and failing_since <= ?
      """;

  static final String GIVE_BACK =
      """
      update webhook_delivery set lease_token = null, lease_until = null
      where id = ? and lease_token = ?
      """;

  static final String REPLAY =
      """
      update webhook_delivery set state = 'pending', tries = 0, due_at = ?, ended_at = null
      where id = ? and endpoint_id = ? and account_id = ? and state <> 'pending'
      """;

  static final String FORGET = "delete from webhook_delivery where ended_at < ?";

  private DeliverySql() {}
}
