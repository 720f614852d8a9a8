-- API keys. No foreign key to account: jobs and requests name their key for as long as they live.

create table api_key (
  id text primary key,
  account_id text not null,
  name text not null check (char_length(name) between 1 and 50),
  scopes text[] not null,
  models text[] not null,
  networks text[] not null,
  expires_at timestamptz,
  made_by text references api_key (id),
  created_at timestamptz not null,
  paused_at timestamptz,
  revoked_at timestamptz,
  first_used_at timestamptz,
  last_used_at timestamptz,
  last_used_network text,
  check ((last_used_at is null) = (first_used_at is null))
);

comment on column api_key.models is 'ids of the models that it may use; empty for all';
comment on column api_key.networks is 'CIDR blocks that it may come from; empty for anywhere';
comment on column api_key.made_by is 'the key with which it was made, if not the console';

create index api_key_of_account on api_key (account_id, id);

-- A key has one current secret and, after a roll, older ones for a while.
create table api_key_secret (
  hash bytea primary key check (length(hash) = 32),
  key_id text not null references api_key (id),
  prefix text not null check (char_length(prefix) <= 8),
  last_four text not null check (char_length(last_four) = 4),
  created_at timestamptz not null,
  retires_at timestamptz
);

comment on column api_key_secret.hash is 'SHA-256 of the whole secret, which is kept nowhere';

create unique index api_key_secret_current on api_key_secret (key_id) where retires_at is null;
create index api_key_secret_of_key on api_key_secret (key_id);

-- Limits and counters in one row, in micro-credits, so that a change of a limit and a spending wait
-- for each other. Days and months are those of UTC.
create table api_key_spend (
  key_id text primary key references api_key (id),
  payers text[] not null,
  limit_total bigint check (limit_total >= 0),
  limit_day bigint check (limit_day >= 0),
  limit_month bigint check (limit_month >= 0),
  total bigint not null default 0 check (total >= 0),
  day date not null,
  day_amount bigint not null default 0 check (day_amount >= 0),
  month date not null,
  month_amount bigint not null default 0 check (month_amount >= 0)
) with (fillfactor = 50);

comment on column api_key_spend.payers is
  'the key itself and the keys that it descends from: what it spends counts against all of them';

create index api_key_spend_payers on api_key_spend using gin (payers);

-- What a job took from which key and period, so that it can be given back once and to the right one.
create table api_key_spend_of_job (
  job_id text not null,
  key_id text not null references api_key (id),
  amount bigint not null check (amount > 0),
  day date not null,
  month date not null,
  given_back boolean not null default false,
  primary key (job_id, key_id)
);
