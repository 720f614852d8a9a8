alter table account add column email_confirmed_at timestamptz;

comment on column account.email_confirmed_at is
  'when somebody who reads the email said that the account is theirs; null for nobody yet';

create table email_confirmation (
  token_hash bytea primary key check (length(token_hash) = 32),
  account_id text not null references account on delete cascade,
  email text not null,
  expires_at timestamptz not null
);

create index email_confirmation_by_account on email_confirmation (account_id);
create index letter_by_age on letter (created_at);
