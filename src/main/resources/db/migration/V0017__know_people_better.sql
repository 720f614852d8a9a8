alter table account
  add column display_name text not null default '' check (char_length(display_name) <= 60),
  add column time_zone text not null default 'UTC';

comment on column account.time_zone is 'a name of the IANA time zone database, such as Asia/Taipei';
