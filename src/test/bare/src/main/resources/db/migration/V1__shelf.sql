create table model (id text primary key, name text not null);
insert into model (id, name) select 'model-' || i, 'Model ' || i from generate_series(1, 20) i;
