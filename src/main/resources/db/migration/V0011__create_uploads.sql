-- Reference images that an account brought along. The bytes are a file of the vault.

create table upload (
  id text primary key,
  account_id text not null references account (id) on delete cascade,
  media_id text not null unique references media_object (id),
  token text not null check (token ~ '^[0-9a-f]{32}$'),
  format text not null check (format in ('JPEG', 'PNG', 'WEBP', 'GIF')),
  size_bytes bigint not null check (size_bytes > 0),
  width integer not null check (width > 0),
  height integer not null check (height > 0),
  created_at timestamptz not null,
  last_used_at timestamptz not null,
  ordered boolean not null default false
);

comment on column upload.token is 'part of its address: whoever knows the address may read the image';
comment on column upload.last_used_at is 'when it was brought or last named in an order';
comment on column upload.ordered is 'true once an order has named it: a provider may still have to read it';

create index upload_of_account on upload (account_id, id);
create index upload_last_used_at on upload (last_used_at);
