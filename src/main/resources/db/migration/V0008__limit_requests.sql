-- Rate limits. A bucket is one instant: when it will be full again.

alter table account add column rate_group text not null default 'default';

comment on column account.rate_group is 'whose rate limits apply, by name in the configuration';

-- Unlogged: after a crash all buckets are full, which costs nobody anything.
create unlogged table rate_bucket (
  account_id text not null,
  category text not null,
  full_at timestamptz not null,
  primary key (account_id, category)
) with (fillfactor = 50);
