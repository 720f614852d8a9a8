-- How much an account has in store is said on its page of videos, from this index alone.

create index media_object_in_store on media_object (account_id)
  include (size_bytes, content_type, kept_at, expires_at)
  where removed_at is null;
