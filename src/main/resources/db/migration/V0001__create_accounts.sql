create table account (
  id text primary key,
  email text not null unique,
  password_hash text not null,
  language text not null check (language in ('en', 'zh-Hans', 'zh-Hant')),
  operator boolean not null default false,
  created_at timestamptz not null
);

comment on column account.email is 'in lower case and Unicode form NFKC, so that one address is one account';

create table account_session (
  id text primary key,
  account_id text not null references account on delete cascade,
  token_hash bytea not null unique check (length(token_hash) = 32),
  user_agent text not null,
  created_at timestamptz not null,
  last_seen_at timestamptz not null
);

create index account_session_by_account on account_session (account_id);
create index account_session_by_last_seen on account_session (last_seen_at);

create table attempt (
  id bigint generated always as identity primary key,
  subject text not null,
  made_at timestamptz not null
);

comment on column attempt.subject is 'SHA-256 of what is guarded, such as an email or an address';

create index attempt_by_subject on attempt (subject, made_at);
create index attempt_by_time on attempt (made_at);

create table setup_link (
  token_hash bytea primary key check (length(token_hash) = 32),
  expires_at timestamptz not null
);
