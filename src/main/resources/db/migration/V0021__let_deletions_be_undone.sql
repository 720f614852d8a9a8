-- A job deleted on a page is hidden at once, but its video stays until then, so that it can come back.
-- Null for a job that was deleted for good.
alter table job
  add column purge_at timestamptz,
  add constraint job_purged_after_its_deletion check (purge_at is null or deleted_at is not null);
