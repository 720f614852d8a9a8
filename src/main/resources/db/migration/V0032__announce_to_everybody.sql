-- Sentences that operators show on every page for a while.
create table announcement (
  id text primary key,
  en text not null check (length(en) between 1 and 200),
  zh_hans text not null check (length(zh_hans) between 1 and 200),
  zh_hant text not null check (length(zh_hant) between 1 and 200),
  level text not null check (level in ('info', 'warn')),
  link text check (link like '/%' and link not like '//%'),
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  created_at timestamptz not null,
  created_by text not null,
  check (ends_at >= starts_at)
);

comment on column announcement.ends_at is
  'the first moment at which it is not shown any more; that of the start if it was ended at once';

create index announcement_by_end on announcement (ends_at);
