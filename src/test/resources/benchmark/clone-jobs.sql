-- Many jobs at once, each like one that was ordered over HTTP: the rows that SubmissionSql.INSERT,
-- KeySpendingSql.SPEND and LedgerSql.HOLD leave behind, with right balances. Their ids begin as a
-- real one does, so that the sandbox can read them, and end in a number.
with input as (
  select ?::text as prefix, ?::bigint as start, ?::integer as count, ?::text[] as templates,
         ?::bigint as first_poll_ms, ?::bigint as interval_ms, ?::timestamptz as due_at
), template as (
  select j.*, row_number() over (order by j.id) - 1 as lane, count(*) over () as lanes
  from job j, input i where j.id = any(i.templates)
), copy as materialized (
  select i.prefix || lpad((i.start + n)::text, 16, '0') as new_id, n, n / t.lanes as turn,
         i.due_at, i.first_poll_ms as new_first_poll_ms, i.interval_ms as new_interval_ms, t.*
  from input i
  cross join lateral generate_series(0, i.count - 1) as n
  join template t on t.lane = n % t.lanes
), ordered as (
  insert into job (id, account_id, model_id, descriptor_version, provider, upstream_model, mode,
      request, parameters, price_version, amount, formula, first_poll_ms, interval_ms,
      output_seconds, aspect_ratio, resolution, language, origin, key_id, created_at, deadline_at,
      state)
  select new_id, account_id, model_id, descriptor_version, provider, upstream_model, mode,
      request, parameters, price_version, amount, formula, new_first_poll_ms, new_interval_ms,
      output_seconds, aspect_ratio, resolution, language, origin, key_id, now(),
      now() + (deadline_at - created_at), 'queued'
  from copy
), event as (
  insert into job_event (job_id, state, noticed_by, at)
  select new_id, 'queued', 'owner', now() from copy
), due as (
  insert into job_due (job_id, account_id, provider, waiting, turn, due_at, deadline_at)
  select new_id, account_id, provider, true,
         turn + coalesce((select max(d.turn) from job_due d where d.waiting
                          and d.provider = copy.provider and d.account_id = copy.account_id), 0),
         due_at, now() + (deadline_at - created_at)
  from copy
), spent as (
  insert into api_key_spend_of_job (job_id, key_id, amount, day, month)
  select new_id, key_id, amount, s.day, s.month
  from copy join api_key_spend s using (key_id) where amount > 0
), counted as (
  update api_key_spend s
  set total = s.total + c.amount, day_amount = s.day_amount + c.amount,
      month_amount = s.month_amount + c.amount
  from (select key_id, sum(amount) as amount from copy group by key_id) c
  where s.key_id = c.key_id
), transfer as (
  insert into ledger_transfer (kind, account_id, job_id, amount, actor, created_at)
  select 'HOLD', account_id, new_id, amount, 'system', now() from copy where amount > 0 order by n
  returning id, account_id, amount
), running as materialized (
  select t.*, sum(t.amount) over (partition by t.account_id order by t.id) as so_far from transfer t
), entries as (
  insert into ledger_entry (transfer_id, side, amount, balance_after)
  select r.id, 'available', -r.amount, b.available - r.so_far
  from running r join ledger_balance b using (account_id)
  union all
  select r.id, 'held', r.amount, b.held + r.so_far
  from running r join ledger_balance b using (account_id)
)
update ledger_balance b set available = b.available - s.amount, held = b.held + s.amount
from (select account_id, sum(amount) as amount from transfer group by account_id) s
where b.account_id = s.account_id
