-- A job that failed because time ran out may yet get its video: the credits stay returned.

alter table job add column late_at timestamptz;
alter table job drop constraint job_has_no_video_before_its_end;
alter table job add constraint job_has_no_video_before_its_end
  check (media_id is null or state = 'completed' or (state = 'failed' and late_at is not null));

-- Work that a provider was still at when its job had ended, and when to ask for it again.
create table late_watch (
  job_id text primary key references job (id),
  provider text not null,
  provider_account text not null,
  remote_id text not null,
  next_at timestamptz not null,
  until timestamptz not null,
  tries integer not null default 0
);

create index late_watch_next on late_watch (next_at);
