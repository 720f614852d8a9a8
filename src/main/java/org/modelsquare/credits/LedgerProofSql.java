package org.modelsquare.credits;

/** The invariants of the ledger; each part answers the rows that break one. */
final class LedgerProofSql {

  static final String CHECK =
      """
      with account_sum as (
        select t.account_id, sum(e.amount) filter (where e.side = 'available') as available,
               sum(e.amount) filter (where e.side = 'held') as held
        from ledger_entry e join ledger_transfer t on t.id = e.transfer_id
        group by t.account_id
      ), job as (
        select job_id, sum(amount) filter (where kind = 'HOLD') as hold,
               coalesce(sum(amount) filter (where kind = 'CAPTURE'), 0) as captured,
               coalesce(sum(amount) filter (where kind = 'RELEASE'), 0) as released,
               count(distinct account_id) as accounts
        from ledger_transfer where job_id is not null group by job_id
      ), open_hold as (
        select h.account_id, sum(h.amount) as held from ledger_transfer h
        where h.kind = 'HOLD'
          and not exists (select from ledger_settlement s where s.job_id = h.job_id)
        group by h.account_id
      ), running as (
        select e.transfer_id, e.side, e.balance_after, sum(e.amount)
          over (partition by t.account_id, e.side order by e.transfer_id) as sum
        from ledger_entry e join ledger_transfer t on t.id = e.transfer_id
        where e.balance_after is not null
      )
      select 'all_entries_sum_to_zero' as invariant, 'ledger' as subject,
             sum(amount)::text as detail
      from ledger_entry having sum(amount) <> 0
      union all
      select 'transfer_is_two_entries_of_its_amount', t.id::text,
             'amount ' || t.amount || ', entries ' || coalesce(string_agg(e.amount::text, ' '), '')
      from ledger_transfer t left join ledger_entry e on e.transfer_id = t.id
      group by t.id, t.amount
      having count(e.amount) <> 2 or sum(e.amount) <> 0 or max(e.amount) <> t.amount
      union all
      select 'balance_is_sum_of_entries', b.account_id,
             'balance ' || b.available || '+' || b.held
             || ', entries ' || coalesce(s.available, 0) || '+' || coalesce(s.held, 0)
      from ledger_balance b left join account_sum s using (account_id)
      where b.available <> coalesce(s.available, 0) or b.held <> coalesce(s.held, 0)
      union all
      select 'balance_after_is_running_sum', transfer_id || ' ' || side,
             'noted ' || balance_after || ', sum ' || sum
      from running where balance_after <> sum
      union all
      select 'held_is_sum_of_open_holds', b.account_id,
             'held ' || b.held || ', open ' || coalesce(o.held, 0)
      from ledger_balance b left join open_hold o using (account_id)
      where b.held <> coalesce(o.held, 0)
      union all
      select 'settled_hold_is_captured_plus_released', coalesce(j.job_id, s.job_id),
             'hold ' || coalesce(j.hold, 0) || ', captured ' || coalesce(j.captured, 0)
             || ', released ' || coalesce(j.released, 0)
      from job j full join ledger_settlement s on s.job_id = j.job_id
      where j.hold is null or j.accounts <> 1
        or (j.captured, j.released) <> (coalesce(s.captured, 0), coalesce(s.released, 0))
        or (s.job_id is not null and j.hold <> s.captured + s.released)
      union all
      select 'nothing_below_zero', account_id, available || ' ' || held
      from ledger_balance where available < 0 or held < 0
      order by invariant, subject
      """;

  static final String OF_ACCOUNT =
      """
      select coalesce(s.entries, 0), b.available, b.held,
             coalesce(s.available, 0), coalesce(s.held, 0)
      from ledger_balance b, lateral (
        select count(*) as entries,
               sum(e.amount) filter (where e.side = 'available') as available,
               sum(e.amount) filter (where e.side = 'held') as held
        from ledger_transfer t join ledger_entry e on e.transfer_id = t.id
        where t.account_id = b.account_id and e.balance_after is not null
      ) s
      where b.account_id = ?
      """;

  private LedgerProofSql() {}
}
