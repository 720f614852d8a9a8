alter table account add column suspended_at timestamptz;

comment on column account.suspended_at is
  'since when this account can neither sign in nor order; null while it can';

create index operator_action_by_time on operator_action (at);
