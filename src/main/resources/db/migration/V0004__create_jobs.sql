-- One row per job: what was ordered and sold, frozen, and where the job stands.

create table job (
  id text primary key,
  account_id text not null,
  model_id text not null,
  descriptor_version text not null,
  provider text not null,
  upstream_model text not null,
  mode text not null,
  request text not null,
  parameters text not null,
  price_version text not null,
  amount bigint not null check (amount >= 0),
  formula text not null,
  first_poll_ms bigint not null check (first_poll_ms >= 0),
  interval_ms bigint not null check (interval_ms > 0),
  output_seconds integer,
  aspect_ratio text,
  resolution text,
  language text not null,
  origin text not null check (origin in ('console', 'api')),
  take_of text references job (id),
  created_at timestamptz not null,
  state text not null check (state in
    ('queued', 'submitting', 'uncertain', 'in_progress', 'storing',
     'completed', 'failed', 'canceled')),
  accepted_at timestamptz,
  ended_at timestamptz,
  deadline_at timestamptz not null,
  remote_id text,
  remote_location text,
  media_id text references media_object (id),
  failure_code text,
  failure_detail text,
  flagged boolean not null default false,
  check ((state in ('completed', 'failed', 'canceled')) = (ended_at is not null)),
  check ((state = 'completed') = (media_id is not null)),
  check ((state = 'failed') = (failure_code is not null)),
  check (state not in ('in_progress', 'storing', 'completed') or remote_id is not null)
);

-- A provider that answers one id to two submissions is caught here.
create unique index job_remote on job (provider, remote_id) where remote_id is not null;
create index job_of_account on job (account_id, id);
create index job_takes on job (take_of) where take_of is not null;
create index job_active_of_account on job (account_id) where ended_at is null;
create index job_times on job (model_id, mode, ended_at desc) where state = 'completed';
create index job_flagged on job (id) where flagged;

-- The timeline: who noticed what, when, on what evidence. Only ever inserted into.
create table job_event (
  id bigint generated always as identity primary key,
  job_id text not null references job (id),
  state text not null,
  noticed_by text not null,
  at timestamptz not null,
  evidence text
);

create index job_event_of_job on job_event (job_id, id);

-- Every call that may make a provider start work, written down before it is made.
create table job_attempt (
  job_id text not null references job (id),
  number integer not null,
  started_at timestamptz not null,
  ended_at timestamptz,
  outcome text check (outcome in ('accepted', 'rejected', 'busy', 'unknown', 'not_started')),
  remote_id text,
  evidence text,
  primary key (job_id, number)
);

-- The same request again: one row per key of an account, and the job that it made.
create table job_idempotency (
  account_id text not null,
  key text not null check (char_length(key) between 1 and 255),
  request_hash text not null,
  job_id text not null,
  created_at timestamptz not null,
  primary key (account_id, key)
);

create index job_idempotency_age on job_idempotency (created_at);

create sequence job_lease cache 50;

-- One narrow row per unfinished job: when it is due and who works on it. Polling rewrites only
-- this table. Each writer of a job locks its row here first, so that there is one order of locks.
create table job_due (
  job_id text primary key references job (id),
  account_id text not null,
  provider text not null,
  waiting boolean not null,
  turn bigint not null,
  due_at timestamptz not null,
  deadline_at timestamptz not null,
  hinted boolean not null default false,
  tries integer not null default 0,
  progress smallint,
  trouble text,
  lease_token bigint,
  lease_until timestamptz
) with (fillfactor = 70, autovacuum_vacuum_scale_factor = 0.02);

create index job_due_waiting on job_due (provider, turn, due_at) where waiting;
create index job_due_turns on job_due (provider, account_id, turn) where waiting;
create index job_due_following on job_due (provider, due_at) where not waiting;
create index job_due_deadline on job_due (deadline_at);

-- Outbox: one row per end of a job, written with it, for whoever tells the outside.
create table job_finished (
  id bigint generated always as identity primary key,
  job_id text not null unique references job (id),
  account_id text not null,
  state text not null,
  finished_at timestamptz not null
);
