-- A request that an account prepared, one for each model.
create table draft (
  account_id text not null references account (id) on delete cascade,
  model_id text not null,
  mode text not null,
  parameters text not null,
  saved_at timestamptz not null,
  primary key (account_id, model_id)
);

-- Who wants to be told when a placeholder becomes a live model.
create table launch_subscription (
  account_id text not null references account (id) on delete cascade,
  model_id text not null,
  created_at timestamptz not null,
  primary key (account_id, model_id)
);

-- A form that a signed-out visitor filled in, carried through signing in by a token.
create table carried_form (
  token_hash text primary key,
  model_id text not null,
  mode text not null,
  parameters text not null,
  intent text not null check (intent in ('generate', 'draft', 'notify')),
  language text not null,
  expires_at timestamptz not null
);

create index carried_form_expires_at on carried_form (expires_at);
