-- Double entry, in micro-credits. Only ledger_balance is ever updated; the rest grows by inserts.
-- No foreign key to account: books are kept even where an account is removed one day.

create table ledger_balance (
  account_id text primary key,
  available bigint not null default 0 check (available >= 0),
  held bigint not null default 0 check (held >= 0),
  opened_at timestamptz not null
) with (fillfactor = 50);

create table ledger_transfer (
  id bigint generated always as identity primary key,
  kind text not null
    check (kind in ('GRANT', 'PURCHASE', 'HOLD', 'CAPTURE', 'RELEASE', 'ADJUSTMENT')),
  account_id text not null references ledger_balance (account_id),
  amount bigint not null check (amount > 0),
  job_id text,
  unique_key text,
  reason text not null default '' check (char_length(reason) <= 500),
  actor text not null,
  created_at timestamptz not null,
  check ((kind in ('HOLD', 'CAPTURE', 'RELEASE')) = (job_id is not null))
);

create unique index ledger_transfer_once_per_job on ledger_transfer (job_id, kind)
  where job_id is not null;
create unique index ledger_transfer_once_per_key on ledger_transfer (unique_key)
  where unique_key is not null;
create index ledger_transfer_of_account on ledger_transfer (account_id, id);

-- The two sides of a transfer. The house's balances are the sums of its entries: no hot row.
create table ledger_entry (
  transfer_id bigint not null references ledger_transfer (id),
  side text not null
    check (side in ('available', 'held', 'grants', 'sales', 'revenue', 'adjustments')),
  amount bigint not null check (amount <> 0),
  balance_after bigint check (balance_after >= 0),
  primary key (transfer_id, side),
  check ((side in ('available', 'held')) = (balance_after is not null))
);

-- One row per job whose hold has ended: whoever inserts it may move the credits, nobody else.
create table ledger_settlement (
  job_id text primary key,
  hold_id bigint not null references ledger_transfer (id),
  captured bigint not null check (captured >= 0),
  released bigint not null check (released >= 0),
  settled_at timestamptz not null,
  check (captured > 0 or released > 0)
);

create function ledger_refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% on % refused: the ledger is append-only', tg_op, tg_table_name;
end
$$;

create trigger ledger_transfer_is_append_only
  before update or delete or truncate on ledger_transfer
  for each statement execute function ledger_refuse_change();
create trigger ledger_entry_is_append_only
  before update or delete or truncate on ledger_entry
  for each statement execute function ledger_refuse_change();
create trigger ledger_settlement_is_append_only
  before update or delete or truncate on ledger_settlement
  for each statement execute function ledger_refuse_change();
create trigger ledger_balance_is_never_removed
  before delete or truncate on ledger_balance
  for each statement execute function ledger_refuse_change();
