package org.modelsquare.jobs;

/** The statements of an order. */
final class SubmissionSql {

  /**
   * The job, the first line of its timeline and its place in the queue.
   *
   * <p>The turn is start-time fair queueing: an account's next job comes one turn after its last
   * waiting one, but never before the turn that is being served. A thousand jobs of one account
   * thus delay the first job of another by at most one job each.
   *
   * <p>A take of a take is a take of the first one; a job of somebody else cannot be repeated.
   */
  static final String INSERT =
      """
      with input as (
        select ?::text as id, ?::text as account_id, ?::text as model_id,
               ?::text as descriptor_version, ?::text as provider, ?::text as upstream_model,
               ?::text as mode, ?::text as request, ?::text as parameters,
               ?::text as price_version, ?::bigint as amount, ?::text as formula,
               ?::bigint as first_poll_ms, ?::bigint as interval_ms, ?::integer as output_seconds,
               ?::text as aspect_ratio, ?::text as resolution, ?::text as language,
               ?::text as origin, ?::text as key_id, ?::text as client_business_id,
               ?::text as callback_url, ?::text as trace_id, ?::text as trail,
               ?::text as take_of,
               ?::timestamptz as created_at, ?::timestamptz as deadline_at
      ), ordered as (
        insert into job (id, account_id, model_id, descriptor_version, provider, upstream_model,
            mode, request, parameters, price_version, amount, formula, first_poll_ms, interval_ms,
            output_seconds, aspect_ratio, resolution, language, origin, key_id,
            client_business_id, callback_url, trace_id, trail, take_of, created_at, deadline_at,
            state)
        select id, account_id, model_id, descriptor_version, provider, upstream_model,
            mode, request, parameters, price_version, amount, formula, first_poll_ms, interval_ms,
            output_seconds, aspect_ratio, resolution, language, origin, key_id,
            client_business_id, callback_url, trace_id, trail,
            (select coalesce(first.take_of, first.id) from job first
              where first.id = input.take_of and first.account_id = input.account_id),
            created_at, deadline_at, 'queued'
        from input
        returning id
      ), event as (
        insert into job_event (job_id, state, noticed_by, at)
        select id, 'queued', 'owner', created_at from input
      )
      insert into job_due (job_id, account_id, provider, waiting, turn, due_at, deadline_at)
      select id, account_id, provider, true,
             greatest(
               coalesce((select min(d.turn) from job_due d
                 where d.waiting and d.provider = input.provider), 0),
               coalesce((select max(d.turn) + 1 from job_due d
                 where d.waiting and d.provider = input.provider
                   and d.account_id = input.account_id), 0)),
             created_at, deadline_at
      from input
      """;

  private SubmissionSql() {}
}
