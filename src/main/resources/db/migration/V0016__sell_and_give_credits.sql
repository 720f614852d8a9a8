-- Codes that are worth credits, and payments by card.

create table code_batch (
  id text primary key,
  note text not null check (char_length(note) <= 200),
  credits bigint not null check (credits > 0),
  expires_at timestamptz,
  created_at timestamptz not null,
  created_by text not null,
  revoked_at timestamptz
);

-- Only the digest of a code is kept: whoever copies this table can redeem nothing.
create table redemption_code (
  hash bytea primary key check (length(hash) = 32),
  batch_id text not null references code_batch (id),
  last_four text not null check (char_length(last_four) = 4),
  redeemed_by text,
  redeemed_at timestamptz,
  check ((redeemed_by is null) = (redeemed_at is null))
);

create index redemption_code_of_batch on redemption_code (batch_id);
create index redemption_code_of_account on redemption_code (redeemed_by, redeemed_at)
  where redeemed_by is not null;

-- One row per checkout at the payment provider. Whoever turns it to paid may grant, nobody else.
create table card_payment (
  session_id text primary key,
  account_id text not null,
  credits bigint not null check (credits > 0),
  price_minor bigint not null check (price_minor > 0),
  currency text not null check (char_length(currency) = 3),
  created_at timestamptz not null,
  state text not null check (state in ('open', 'paid', 'failed')),
  ended_at timestamptz,
  check ((state = 'open') = (ended_at is null))
);

create index card_payment_of_account on card_payment (account_id, created_at);
