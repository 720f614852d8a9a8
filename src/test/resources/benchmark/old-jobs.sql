-- Jobs that ended long ago, like some that were ordered over HTTP, with hold, release and the four
-- lines of the ledger; their timelines and requests are left out.
with input as (
  select ?::text as prefix, ?::bigint as start, ?::integer as count, ?::text[] as templates
), template as (
  select j.*, row_number() over (order by j.id) - 1 as lane, count(*) over () as lanes
  from job j, input i where j.id = any(i.templates)
), copy as materialized (
  select i.prefix || (i.start + n)::text as new_id, n,
         now() - interval '30 days' as at, t.*
  from input i
  cross join lateral generate_series(0, i.count - 1) as n
  join template t on t.lane = n % t.lanes
), ended as (
  insert into job (id, account_id, model_id, descriptor_version, provider, upstream_model, mode,
      request, parameters, price_version, amount, formula, first_poll_ms, interval_ms,
      output_seconds, aspect_ratio, resolution, language, origin, key_id, created_at, deadline_at,
      state, ended_at, failure_code)
  select new_id, account_id, model_id, descriptor_version, provider, upstream_model, mode,
      request, parameters, price_version, amount, formula, first_poll_ms, interval_ms,
      output_seconds, aspect_ratio, resolution, language, origin, key_id, at, at,
      'failed', at, 'content_policy_violation'
  from copy
), transfer as (
  insert into ledger_transfer (kind, account_id, job_id, amount, actor, created_at)
  select step.kind, account_id, new_id, amount, 'system', at
  from copy cross join (values (1, 'HOLD'), (2, 'RELEASE')) as step (number, kind)
  order by n, step.number
  returning id, kind, account_id, job_id, amount, created_at
), settlement as (
  insert into ledger_settlement (job_id, hold_id, captured, released, settled_at)
  select job_id, id, 0, amount, created_at from transfer where kind = 'HOLD'
)
insert into ledger_entry (transfer_id, side, amount, balance_after)
select t.id, line.side, line.sign * t.amount,
       case when line.side = 'held' then case when line.sign > 0 then t.amount else 0 end
            else b.available - case when line.sign < 0 then t.amount else 0 end end
from transfer t
join ledger_balance b using (account_id)
join (values ('HOLD', 'available', -1), ('HOLD', 'held', 1), ('RELEASE', 'held', -1),
             ('RELEASE', 'available', 1)) as line (kind, side, sign) on line.kind = t.kind
