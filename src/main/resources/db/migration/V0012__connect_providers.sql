-- The accounts that this instance has with providers, as far as the configuration does not hold
-- them; how all of them are doing; and what operators did.

create table provider_account (
  id text primary key,
  provider text not null,
  name text not null,
  base_url text not null,
  private_network boolean not null,
  -- Sealed, and only good for this id, provider and address: a copy of this table opens nothing.
  credentials text not null,
  credentials_set_at timestamptz not null,
  weight integer not null check (weight between 1 and 1000),
  concurrency integer check (concurrency between 1 and 100000),
  enabled boolean not null,
  disabled_at timestamptz,
  created_at timestamptz not null,
  unique (provider, name),
  check (enabled = (disabled_at is null))
);

-- One row per account that was ever used, also of those in the configuration. All instances go by
-- it; it is written only when something changes.
create table provider_account_health (
  account_id text primary key,
  faults integer not null default 0,
  open_until timestamptz,
  trial_until timestamptz,
  level integer not null default 0,
  level_until timestamptz,
  last_error text,
  last_error_at timestamptz,
  last_success_at timestamptz
);

-- Who did what in the operator's area, and when. Never with credentials.
create table operator_action (
  id bigint generated always as identity primary key,
  at timestamptz not null,
  actor_id text not null,
  action text not null,
  subject text not null,
  detail text not null
);

create index operator_action_of_subject on operator_action (subject, id);

create function operator_action_refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% on % refused: what operators did stays', tg_op, tg_table_name;
end
$$;

create trigger operator_action_is_append_only
  before update or delete or truncate on operator_action
  for each statement execute function operator_action_refuse_change();
