package org.modelsquare.jobs.queue;

/** The statements of the queue. Leases run by the database's clock, everything else by ours. */
final class QueueSql {

  private static final String FREE = " and (d.lease_until is null or d.lease_until < now()) ";

  private static final String TAKE =
      """
      update job_due d
      set lease_token = nextval('job_lease'), lease_until = now() + ? * interval '1 millisecond',
          hinted = false
      from due where d.job_id = due.job_id
      returning d.job_id, d.lease_token
      """;

  /** Jobs that a provider knows of, oldest first: they never wait behind new orders. */
  static final String CLAIM_FOLLOWING =
      """
      with due as (
        select found.job_id from unnest(?, ?) as room (provider, slots)
        cross join lateral (
          select d.job_id from job_due d
          where d.provider = room.provider and not d.waiting and d.due_at <= ?
      """
          + FREE
          + """
          order by d.due_at limit room.slots for update skip locked) found
      )
      """
          + TAKE;

  /**
   * New orders for one account, in turns between those who ordered. An account with a cap gets no
   * more than it has room for; whoever counts holds {@link #COUNTING}, so that two instances do not
   * count the same room.
   */
  static final String CLAIM_WAITING =
      """
      with room as (
        select ?::text as provider, ?::text as account,
               least(?::bigint, ?::bigint - (select count(*) from (
                 select 1 from job_due c where c.provider_account = ?
                   and not (c.waiting and (c.lease_until is null or c.lease_until < now()))
                 limit ?) counted)) as slots
      ), due as (
        select d.job_id from job_due d
        where d.provider = (select provider from room) and d.waiting and d.due_at <= ?
      """
          + FREE
          + """
        order by d.turn, d.due_at limit greatest((select slots from room), 0)
        for update skip locked
      )
      update job_due d
      set lease_token = nextval('job_lease'), lease_until = now() + ? * interval '1 millisecond',
          hinted = false, provider_account = (select account from room)
      from due where d.job_id = due.job_id
      returning d.job_id, d.lease_token
      """;

  static final String COUNTING = "select pg_advisory_xact_lock(hashtextextended(?, 0))";

  /** Jobs past their deadline, whatever their provider does. */
  static final String CLAIM_OVERDUE =
      """
      with due as (
        select d.job_id from job_due d where d.deadline_at <= ? and d.due_at <= ?
      """
          + FREE
          + """
        order by d.deadline_at limit ? for update skip locked
      )
      """
          + TAKE;

  /**
   * Read after the claim, so that it sees what the lease's last holder committed. The jobs are
   * named too, because tokens have no index: it would make each claim write one more.
   */
  static final String READ =
      """
      select j.id, d.lease_token, j.account_id, j.provider,
             coalesce(d.provider_account, j.provider) as provider_account,
             j.upstream_model, j.mode, j.parameters,
             j.state, j.remote_id, j.remote_location, j.first_poll_ms, j.interval_ms,
             j.created_at, j.accepted_at, j.deadline_at, d.tries, d.trouble, j.trail
      from job_due d join job j on j.id = d.job_id
      where d.job_id = any(?) and d.lease_token = any(?)
      order by d.waiting, d.turn, d.due_at
      """;

  /** A hint that came meanwhile wins over the new date; the deadline is never slept through. */
  static final String PUT_OFF =
      """
      update job_due d
      set due_at = case when d.hinted then now.at
                        when d.deadline_at > now.at then least(o.due_at, d.deadline_at)
                        else o.due_at end,
          tries = o.tries, progress = greatest(d.progress, o.progress), trouble = o.trouble,
          hinted = false, lease_token = null, lease_until = null
      from unnest(?, ?, ?, ?, ?, ?) as o (job_id, token, due_at, tries, progress, trouble),
           (select ?::timestamptz as at) now
      where d.job_id = o.job_id and d.lease_token = o.token
      """;

  /** The next date of a job whose state has just changed, in the transaction that changed it. */
  static final String SCHEDULE =
      """
      update job_due d
      set waiting = now.waiting, tries = 0, trouble = null,
          provider_account = case when now.waiting then null else d.provider_account end,
          due_at = case when d.deadline_at > now.at then least(?, d.deadline_at) else ? end,
          lease_token = null, lease_until = null
      from (select ?::boolean as waiting, ?::timestamptz as at) now
      where d.job_id = ? and d.lease_token = ?
      """;

  /** The job goes on in the same hands, perhaps with a later deadline. */
  static final String KEEP =
      """
      update job_due set waiting = false, tries = 0, trouble = null, due_at = ?,
             deadline_at = greatest(deadline_at, ?)
      where job_id = ? and lease_token = ?
      """;

  static final String RENEW =
      """
      update job_due set lease_until = now() + ? * interval '1 millisecond'
      where lease_token = any(?)
      """;

  static final String GIVE_BACK =
      "update job_due set lease_token = null, lease_until = null where lease_token = any(?)";

  static final String HINT =
      """
      update job_due d set due_at = least(d.due_at, ?), hinted = true
      from job j
      where j.provider = ? and j.remote_id = ? and j.state = 'in_progress' and d.job_id = j.id
      """;

  /** The same for a provider that called back about one job. */
  static final String HINT_JOB =
      """
      update job_due d set due_at = least(d.due_at, ?), hinted = true
      from job j
      where j.id = ? and j.state = 'in_progress' and d.job_id = j.id
      """;

  /** Whoever has it in hand goes on: only the moment changes, never the lease. */
  static final String HASTEN = "update job_due set due_at = least(due_at, ?) where job_id = ?";

  private QueueSql() {}
}
