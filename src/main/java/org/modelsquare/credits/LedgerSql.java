package org.modelsquare.credits;

/**
 * The statements that move credits. Each is one round trip: balances, transfer and entries stand or
 * fall together. All lock the account's balance before they draw a transfer id, so that per account
 * the order of ids is the order of the balances.
 */
final class LedgerSql {

  static final String OPEN =
      """
      insert into ledger_balance (account_id, opened_at) values (?, ?)
      on conflict (account_id) do nothing
      """;

  /** From one side of the house to available; nothing if the unique key was used before. */
  static final String CREDIT =
      """
      with input as (
        select ?::text as account_id, ?::text as kind, ?::text as house, ?::bigint as amount,
               ?::text as unique_key, ?::text as reason, ?::text as actor, ?::timestamptz as at
      ), locked as materialized (
        select i.* from ledger_balance b join input i using (account_id) for no key update of b
      ), transfer as (
        insert into ledger_transfer
          (kind, account_id, amount, unique_key, reason, actor, created_at)
        select kind, account_id, amount, unique_key, reason, actor, at from locked
        on conflict (unique_key) where unique_key is not null do nothing
        returning id, account_id, amount
      ), balance as (
        update ledger_balance b set available = b.available + t.amount
        from transfer t where b.account_id = t.account_id
        returning t.id, t.amount, b.available
      ), entries as (
        insert into ledger_entry (transfer_id, side, amount, balance_after)
        select id, 'available', amount, available from balance
        union all
        select b.id, i.house, -b.amount, null from balance b, input i
      )
      select exists (select from transfer) from locked
      """;

  /** From available to one side of the house, if there is enough. */
  static final String DEBIT =
      """
      with input as (
        select ?::text as account_id, ?::text as kind, ?::text as house, ?::bigint as amount,
               ?::text as unique_key, ?::text as reason, ?::text as actor, ?::timestamptz as at
      ), balance as (
        update ledger_balance b set available = b.available - i.amount
        from input i where b.account_id = i.account_id and b.available >= i.amount
        returning b.available
      ), transfer as (
        insert into ledger_transfer
          (kind, account_id, amount, unique_key, reason, actor, created_at)
        select i.kind, i.account_id, i.amount, i.unique_key, i.reason, i.actor, i.at
        from balance, input i
        returning id, amount
      ), entries as (
        insert into ledger_entry (transfer_id, side, amount, balance_after)
        select t.id, 'available', -t.amount, b.available from transfer t, balance b
        union all
        select t.id, i.house, t.amount, null from transfer t, input i
      )
      select id from transfer
      """;

  /** Waits for whoever moves the account's credits. */
  static final String LOCK = "select 1 from ledger_balance where account_id = ? for no key update";

  /** Whether a transfer has that key. */
  static final String KEYED = "select exists (select from ledger_transfer where unique_key = ?)";

  /** From available to held, if there is enough. */
  static final String HOLD =
      """
      with input as (
        select ?::text as account_id, ?::text as job_id, ?::bigint as amount,
               ?::text as actor, ?::timestamptz as at
      ), balance as (
        update ledger_balance b
        set available = b.available - i.amount, held = b.held + i.amount
        from input i where b.account_id = i.account_id and b.available >= i.amount
        returning b.available, b.held
      ), transfer as (
        insert into ledger_transfer (kind, account_id, job_id, amount, actor, created_at)
        select 'HOLD', i.account_id, i.job_id, i.amount, i.actor, i.at from balance, input i
        returning id, amount
      ), entries as (
        insert into ledger_entry (transfer_id, side, amount, balance_after)
        select t.id, 'available', -t.amount, b.available from transfer t, balance b
        union all
        select t.id, 'held', t.amount, b.held from transfer t, balance b
      )
      select id from transfer
      """;

  /**
   * Ends the hold of a job: captured to revenue, the rest back to available. The settlement's
   * primary key lets one caller in; a second one waits for it and then finds nothing to do.
   */
  static final String SETTLE =
      """
      with input as (
        select ?::text as account_id, ?::text as job_id, ?::bigint as captured,
               ?::text as actor, ?::timestamptz as at
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
      select id from transfer
      """;

  static final String HOLD_OF_JOB =
      """
      select h.amount, exists (select from ledger_settlement s where s.job_id = h.job_id)
      from ledger_transfer h where h.job_id = ? and h.kind = 'HOLD' and h.account_id = ?
      """;

  static final String BALANCE = "select available, held from ledger_balance where account_id = ?";

  static final String SPENT =
      """
      select coalesce(sum(amount), 0)::bigint from ledger_transfer
      where account_id = ? and kind = 'CAPTURE'
      """;

  private LedgerSql() {}
}
