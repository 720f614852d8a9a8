-- Where a key's owner wants to hear of finished jobs, what was sent there, and what came back.

create table webhook_endpoint (
  id text primary key,
  account_id text not null,
  key_id text not null unique,
  url text not null,
  events text[] not null check (cardinality(events) > 0),
  -- Sealed: a copy of this table signs nothing without the secret of the instance.
  secret text not null,
  previous_secret text,
  previous_until timestamptz,
  enabled boolean not null,
  disabled_because text check (disabled_because in ('owner', 'failing')),
  failing_since timestamptz,
  created_at timestamptz not null,
  check ((previous_secret is null) = (previous_until is null)),
  check (enabled = (disabled_because is null))
);

create index webhook_endpoint_of_account on webhook_endpoint (account_id);

create sequence webhook_lease cache 50;

-- One row per event and endpoint; the id is the event's own, the same at each try.
create table webhook_delivery (
  id text primary key,
  endpoint_id text not null references webhook_endpoint (id) on delete cascade,
  account_id text not null,
  job_id text references job (id),
  type text not null check (type in
    ('generation.completed', 'generation.failed', 'generation.canceled', 'endpoint.test')),
  callback_url text,
  body text not null,
  body_at timestamptz not null,
  created_at timestamptz not null,
  state text not null check (state in ('pending', 'delivered', 'failed')),
  tries integer not null default 0,
  due_at timestamptz,
  ended_at timestamptz,
  lease_token bigint,
  lease_until timestamptz,
  check ((state = 'pending') = (due_at is not null)),
  check ((state = 'pending') = (ended_at is null)),
  check ((type = 'endpoint.test') = (job_id is null))
);

-- One final event per job, whoever reads the outbox.
create unique index webhook_delivery_of_job on webhook_delivery (endpoint_id, job_id)
  where job_id is not null;
create index webhook_delivery_due on webhook_delivery (endpoint_id, due_at)
  where state = 'pending';
create index webhook_delivery_of_endpoint on webhook_delivery (endpoint_id, id);
create index webhook_delivery_old on webhook_delivery (ended_at) where ended_at is not null;

create table webhook_attempt (
  id bigint generated always as identity primary key,
  delivery_id text not null references webhook_delivery (id) on delete cascade,
  at timestamptz not null,
  millis integer not null,
  outcome text not null,
  status integer,
  response text not null
);

create index webhook_attempt_of_delivery on webhook_attempt (delivery_id, id);

-- The outbox of finished jobs is read once; what ended before there were webhooks is not told.
alter table job_finished add column told_at timestamptz;
update job_finished set told_at = finished_at;
create index job_finished_untold on job_finished (id) where told_at is null;
