-- With which descriptor a draft was saved: the form says what is different under another one.
alter table draft add column model_version text;

-- Told once, whichever instance notices the launch; a request may be held to be run then.
alter table launch_subscription
  add column language text not null default 'en',
  add column run_limit bigint check (run_limit > 0),
  add column told_at timestamptz,
  add column run_outcome text;

create index launch_subscription_untold on launch_subscription (model_id)
  where told_at is null or (run_limit is not null and run_outcome is null);

-- What an account is told inside the console.
create table notice (
  id text primary key,
  account_id text not null references account (id) on delete cascade,
  kind text not null,
  model_id text not null,
  job_id text,
  created_at timestamptz not null,
  read_at timestamptz
);

create index notice_of_account on notice (account_id, created_at desc);
create index notice_unread on notice (account_id) where read_at is null;
