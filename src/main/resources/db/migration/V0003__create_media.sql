-- What the house keeps for an account: results today, uploads later. The bytes are files.

create table media_object (
  id text primary key,
  account_id text not null,
  file_name text not null unique,
  size_bytes bigint not null check (size_bytes > 0),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  content_type text not null,
  created_at timestamptz not null
);

create index media_object_of_account on media_object (account_id, id);
