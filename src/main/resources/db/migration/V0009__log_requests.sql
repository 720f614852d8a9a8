-- The log of key holders' requests, without secrets, for 30 days. No foreign keys: a log that is
-- written later than what it tells must not fail because something is gone.

create table api_request (
  id text primary key,
  account_id text not null,
  key_id text not null,
  at timestamptz not null,
  method text not null,
  route text not null,
  path text not null,
  status integer not null,
  millis bigint not null,
  cost bigint,
  job_id text,
  error_code text,
  body text,
  error text,
  user_agent text not null
);

comment on column api_request.cost is 'micro-credits; null if the request cost nothing';
comment on column api_request.body is 'what was sent, redacted';

create index api_request_of_account on api_request (account_id, id desc);
create index api_request_by_time on api_request (at);
