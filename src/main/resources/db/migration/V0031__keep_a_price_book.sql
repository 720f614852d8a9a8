-- Prices that operators set over those of descriptors. Nothing is ever changed but the withdrawal
-- of a version that has not begun to hold.
create table price_version (
  id text primary key,
  model_id text not null,
  rules text not null,
  effective_from timestamptz not null,
  published_at timestamptz not null,
  published_by text not null,
  reason text not null,
  withdrawn_at timestamptz,
  check (effective_from > published_at),
  check (withdrawn_at is null or withdrawn_at < effective_from)
);

comment on column price_version.rules is 'the rows of the list as JSON, the first that matches decides';

create unique index price_version_one_at_a_time on price_version (model_id, effective_from)
  where withdrawn_at is null;

alter table carried_form add column price_version text;
comment on column carried_form.price_version is 'the prices that its visitor saw; null where none';

create index job_sold on job (model_id, created_at) where state = 'completed';
