-- Who does not want to see the list of first steps on the dashboard.
create table checklist_put_away (
  account_id text primary key references account (id) on delete cascade,
  at timestamptz not null
);

-- What an account paid in the last days, without reading its other transfers.
create index ledger_capture_of_account on ledger_transfer (account_id, created_at)
  include (amount) where kind = 'CAPTURE';
