-- Where a file lies, how long it stays, and links that show a result to others.

alter table media_object
  add column store text not null default 'folder' check (store in ('folder', 's3')),
  add column expires_at timestamptz,
  add column kept_at timestamptz,
  add column removed_at timestamptz,
  add constraint media_object_kept_instead_of_removed
    check (kept_at is null or (expires_at is not null and removed_at is null));
alter table media_object alter column store drop default;

comment on column media_object.expires_at is 'when it goes unless it is kept; null for never';
comment on column media_object.removed_at is 'the bytes are gone since; the row stays for receipts';

create index media_object_expiring on media_object (expires_at)
  where kept_at is null and removed_at is null and expires_at is not null;
create index media_object_kept on media_object (account_id) where kept_at is not null;

-- The token itself is not stored: it is made of the id with the secret of the house.
create table share_link (
  id text primary key,
  job_id text not null references job (id),
  account_id text not null,
  token_hash text not null unique check (token_hash ~ '^[0-9a-f]{64}$'),
  with_prompt boolean not null,
  created_at timestamptz not null,
  expires_at timestamptz not null check (expires_at > created_at),
  revoked_at timestamptz
);

create index share_link_of_job on share_link (job_id, id);
