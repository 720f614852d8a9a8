-- One job from the claim to its end as the engine does it, one by one: three transactions, nine
-- statements, for pgbench -M prepared. Absent values are written as null, since pgbench cannot bind
-- them; BEGIN travels with the statement after it, as with the JDBC driver. The two claims, which
-- the engine makes for many jobs at once, are left out: the lease tokens are there already.
\set i :i + 1
\set n :start + :client_id + :clients * :i

-- SubmitStep: JobMoves.MOVE to submitting, QueueSql.KEEP, Attempts.BEGIN
\startpipeline
begin;
with held as (
  select job_id from job_due
  where job_id = :prefix::text || lpad(:n::text, 16, '0') and lease_token = :n::bigint for update
), moved as (
  update job set state = 'submitting', remote_id = coalesce(null, remote_id),
         provider_account = case when null::text is null then provider_account
           else (select d.provider_account from job_due d where d.job_id = job.id) end,
         accepted_at = coalesce(accepted_at, null),
         remote_location = coalesce(null, remote_location),
         deadline_at = greatest(deadline_at, null)
  from held where job.id = held.job_id and job.state = 'queued'
  returning job.id
)
insert into job_event (job_id, state, noticed_by, at, evidence)
select id, 'submitting', 'worker', now(), null from moved;
\endpipeline
update job_due set waiting = false, tries = 0, trouble = null, due_at = now(),
       deadline_at = greatest(deadline_at, now())
where job_id = :prefix::text || lpad(:n::text, 16, '0') and lease_token = :n::bigint;
insert into job_attempt (job_id, number, started_at, provider_account)
select :prefix::text || lpad(:n::text, 16, '0'), coalesce(max(number), 0) + 1, now(), 'sandbox'
from job_attempt where job_id = :prefix::text || lpad(:n::text, 16, '0')
returning number;
commit;

-- Answers.accept: JobMoves.MOVE to in_progress, Attempts.CLOSE, QueueSql.SCHEDULE
\startpipeline
begin;
with held as (
  select job_id from job_due
  where job_id = :prefix::text || lpad(:n::text, 16, '0') and lease_token = :n::bigint for update
), moved as (
  update job set state = 'in_progress', remote_id = coalesce('plain-' || :n::text, remote_id),
         provider_account = case when 'plain'::text is null then provider_account
           else (select d.provider_account from job_due d where d.job_id = job.id) end,
         accepted_at = coalesce(accepted_at, now()),
         remote_location = coalesce(null, remote_location),
         deadline_at = greatest(deadline_at, null)
  from held where job.id = held.job_id and job.state = 'submitting'
  returning job.id
)
insert into job_event (job_id, state, noticed_by, at, evidence)
select id, 'in_progress', 'worker', now(), 'plain-' || :n::text from moved;
\endpipeline
update job_attempt set ended_at = now(), outcome = 'accepted',
       remote_id = coalesce(remote_id, 'plain-' || :n::text), evidence = null
where job_id = :prefix::text || lpad(:n::text, 16, '0') and number = 1;
-- Due in an hour, so that a server that is looking leaves it alone until the end below.
update job_due d
set waiting = now.waiting, tries = 0, trouble = null,
    provider_account = case when now.waiting then null else d.provider_account end,
    due_at = now.at + interval '1 hour', lease_token = null, lease_until = null
from (select false as waiting, now() as at) now
where d.job_id = :prefix::text || lpad(:n::text, 16, '0') and d.lease_token = :n::bigint;
commit;

-- PollStep: JobFinish.FINISH, KeySpendingSql.GIVE_BACK, LedgerSql.SETTLE with nothing captured
begin;
with held as (
  select job_id from job_due
  where job_id = :prefix::text || lpad(:n::text, 16, '0')
    and (null::bigint is null or lease_token = null) for update
), ended as (
  update job set state = 'failed', ended_at = now(), failure_code = 'content_policy_violation',
         failure_detail = 'plain SQL', media_id = null, flagged = flagged or false
  from held where job.id = held.job_id and job.state = any(array['in_progress'])
  returning job.id, job.account_id, job.amount, job.state, job.ended_at, job.key_id,
            job.provider, job.provider_account, job.remote_id
), late as (
  insert into late_watch (job_id, provider, provider_account, remote_id, next_at, until)
  select id, provider, coalesce(provider_account, provider), remote_id,
         ended_at + interval '5 minutes', ended_at + interval '48 hours'
  from ended where state = 'failed' and remote_id is not null and false
), attempts as (
  update job_attempt a set ended_at = e.ended_at, outcome = 'rejected', evidence = 'plain SQL'
  from ended e where a.job_id = e.id and a.outcome is null
), event as (
  insert into job_event (job_id, state, noticed_by, at, evidence)
  select id, state, 'worker', ended_at, 'plain SQL' from ended
), outbox as (
  insert into job_finished (job_id, account_id, state, finished_at)
  select id, account_id, state, ended_at from ended
), undue as (
  delete from job_due d using ended e where d.job_id = e.id
)
select account_id as account, amount, key_id is not null as by_key from ended \gset
with input as (
  select :prefix::text || lpad(:n::text, 16, '0') as job_id
), locked as materialized (
  select s.key_id from api_key_spend s
  where s.key_id = any(
    select o.key_id from api_key_spend_of_job o join input i on o.job_id = i.job_id)
  order by s.key_id for no key update
), back as (
  update api_key_spend_of_job o set given_back = true
  from input i, locked l
  where o.job_id = i.job_id and o.key_id = l.key_id and not o.given_back
  returning o.key_id, o.amount, o.day, o.month
)
update api_key_spend s
set total = s.total - b.amount,
    day_amount = s.day_amount - case when s.day = b.day then b.amount else 0 end,
    month_amount = s.month_amount - case when s.month = b.month then b.amount else 0 end
from back b where s.key_id = b.key_id;
with input as (
  select :account::text as account_id, :prefix::text || lpad(:n::text, 16, '0') as job_id,
         0::bigint as captured, 'system'::text as actor, now() as at
), settlement as (
  insert into ledger_settlement (job_id, hold_id, captured, released, settled_at)
  select h.job_id, h.id, i.captured, h.amount - i.captured, i.at
  from ledger_transfer h join input i using (account_id, job_id)
  where h.kind = 'HOLD' and h.amount >= i.captured
  on conflict (job_id) do nothing
  returning captured, released
), balance as (
  update ledger_balance b
  set held = b.held - s.captured - s.released, available = b.available + s.released
  from settlement s, input i where b.account_id = i.account_id
  returning b.available, b.held, s.captured, s.released
), transfer as (
  insert into ledger_transfer (kind, account_id, job_id, amount, actor, created_at)
  select part.kind, i.account_id, i.job_id, part.amount, i.actor, i.at
  from input i, balance b,
    lateral (values (1, 'CAPTURE', b.captured), (2, 'RELEASE', b.released))
      as part (step, kind, amount)
  where part.amount > 0
  order by part.step
  returning id, kind, amount
), entries as (
  insert into ledger_entry (transfer_id, side, amount, balance_after)
  select t.id, 'held', -t.amount,
         case t.kind when 'CAPTURE' then b.held + b.released else b.held end
  from transfer t, balance b
  union all
  select t.id, case t.kind when 'CAPTURE' then 'revenue' else 'available' end, t.amount,
         case t.kind when 'RELEASE' then b.available end
  from transfer t, balance b
)
select id from transfer;
commit;
