-- What an order through the API adds to a job, and what makes it be placed only once.

alter table job
  add column key_id text,
  add column client_business_id text check (char_length(client_business_id) between 1 and 255),
  add column callback_url text,
  add column trace_id text,
  add column deleted_at timestamptz;

create unique index job_client_business_id on job (account_id, client_business_id)
  where client_business_id is not null;
create index job_deleted on job (deleted_at) where deleted_at is not null and media_id is not null;

-- A deleted job keeps its row for the books, but not its video.
alter table job drop constraint job_check1;
alter table job add constraint job_has_its_video
  check (media_id is not null or deleted_at is not null or state <> 'completed');
alter table job add constraint job_has_no_video_before_its_end
  check (media_id is null or state = 'completed');
alter table job add constraint job_deleted_after_its_end
  check (deleted_at is null or ended_at is not null);

-- A header's key lives for a day, that of a form and a client's own id as long as the job.
alter table job_idempotency add column kind text not null default 'form'
  check (kind in ('form', 'request', 'business'));
alter table job_idempotency alter column kind drop default;
alter table job_idempotency drop constraint job_idempotency_pkey;
alter table job_idempotency add primary key (account_id, kind, key);
drop index job_idempotency_age;
create index job_idempotency_age on job_idempotency (created_at) where kind = 'request';

-- A price that is promised for a while, for one order of exactly this request.
create table quote (
  id text primary key,
  account_id text not null,
  request_hash text not null,
  amount bigint not null check (amount >= 0),
  price_version text not null,
  formula text not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz
);

create index quote_age on quote (expires_at);
