-- What an act found and what it left, as lines of name=value; null where an act changes no value.
alter table operator_action add column state_before text;
alter table operator_action add column state_after text;
