-- What operators decided about models, over what descriptor files say.
create table model_publication (
  model_id text primary key,
  descriptor text,
  standing text check (standing in ('live', 'coming_soon', 'deprecated', 'hidden')),
  replaced_by text,
  decided_at timestamptz,
  constraint decided_whole check ((standing is null) = (decided_at is null)),
  constraint replaced_when_deprecated check ((replaced_by is not null) = (coalesce(standing, '') = 'deprecated'))
);

comment on column model_publication.descriptor is
  'the text of an imported descriptor, which takes the place of a file with its id; null for none';

-- One row. Whoever publishes changes it first, so publications come one after the other,
-- and every instance sees by the number that something is new.
create table publication_round (
  only_one boolean primary key default true check (only_one),
  number bigint not null
);

insert into publication_round (number) values (0);
