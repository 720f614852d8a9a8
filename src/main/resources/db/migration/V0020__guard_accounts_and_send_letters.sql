create table second_factor (
  account_id text primary key references account on delete cascade,
  sealed_secret text not null,
  begun_at timestamptz not null,
  confirmed_at timestamptz,
  last_step bigint not null default 0
);

comment on column second_factor.confirmed_at is 'null until a first code has shown that the app has the secret';
comment on column second_factor.last_step is 'the latest step of 30 seconds whose code was accepted: none is accepted twice';

create table recovery_code (
  account_id text not null references second_factor on delete cascade,
  code_mac bytea not null check (length(code_mac) = 32),
  used_at timestamptz,
  primary key (account_id, code_mac)
);

create table letter (
  id text primary key,
  recipient text not null,
  language text not null check (language in ('en', 'zh-Hans', 'zh-Hant')),
  kind text not null,
  sealed_facts text not null,
  created_at timestamptz not null,
  due_at timestamptz not null,
  attempts integer not null default 0,
  sent_at timestamptz,
  given_up_at timestamptz
);

comment on table letter is 'letters to people, written in the transaction that is their reason and sent afterwards';
comment on column letter.sealed_facts is 'what the letter tells, such as a link with a secret; emptied once it is sent';

create index letter_by_due on letter (due_at) where sent_at is null and given_up_at is null;

create table password_reset (
  token_hash bytea primary key check (length(token_hash) = 32),
  account_id text not null references account on delete cascade,
  expires_at timestamptz not null
);

create index password_reset_by_account on password_reset (account_id);
