-- What operators have tried or said is not needed, of the first steps of an instance.
create table first_step (
  step text primary key check (step in ('operator', 'brand', 'address', 'provider', 'mail', 'storage')),
  outcome text not null check (outcome in ('tried', 'skipped')),
  at timestamptz not null
);
