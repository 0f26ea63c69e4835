-- Jobs of every kind, and calendars in layers.

-- ------------------------------------------------------------------ jobs
alter table job drop constraint job_status_check;
alter table job add constraint job_status_check check (status in ('queued', 'running', 'succeeded', 'failed', 'cancelled'));
alter table job add column audience uuid;
alter table job add column result jsonb;
alter table job add column checkpoint jsonb;
alter table job add column fruitless integer not null default 0;
comment on column job.audience is 'Campus whose people may hear of it; null: the whole chain.';
comment on column job.result is 'What came of it, as its kind defines; null until it has ended.';
comment on column job.checkpoint is 'Where a job that works in several transactions goes on after its worker died; null for one that starts anew.';
comment on column job.fruitless is 'Attempts since it last got on.';

-- ------------------------------------------------------------------ calendars
-- A calendar is laid from layers when it is compiled: the weekly pattern (calendar.spec), the official table of a country (calendar_year),
-- the days of the calendar and, over them, those of a campus (calendar_day).
alter table calendar add column national text check (national in ('china-mainland'));
comment on column calendar.national is 'Country whose official days off and make-up days apply; null: none do, and no year is provisional.';
alter table campus add column calendar_version integer not null default 0;
comment on column campus.calendar_version is 'Counts changes of the days of its own; 0: it never had any and shares what is compiled for others.';

create table calendar_year (
  chain_id uuid not null references chain (id),
  country text not null,
  year integer not null,
  source text not null check (source in ('built_in', 'list', 'ical')),
  loaded_at timestamptz not null,
  days jsonb not null,
  festivals jsonb not null default '[]',
  primary key (chain_id, country, year)
);
comment on table calendar_year is 'Official tables a chain has loaded. A year that is not here is provisional: it counts by weekday alone.';

create table calendar_day (
  chain_id uuid not null references chain (id),
  id uuid not null,
  calendar_id uuid,
  campus_id uuid,
  date date not null,
  rule jsonb not null,
  primary key (chain_id, id),
  check (num_nonnulls(calendar_id, campus_id) = 1),
  foreign key (chain_id, calendar_id) references calendar (chain_id, id) on delete cascade,
  foreign key (chain_id, campus_id) references campus (chain_id, id) on delete cascade
);
create unique index calendar_day_of_calendar on calendar_day (chain_id, calendar_id, date) where calendar_id is not null;
create unique index calendar_day_of_campus on calendar_day (chain_id, campus_id, date) where campus_id is not null;
comment on column calendar_day.rule is 'What the day does differently, without its date.';

create table calendar_edition (
  chain_id uuid not null references chain (id),
  id uuid not null,
  campus_id uuid not null,
  spec jsonb not null,
  until timestamptz not null,
  primary key (chain_id, id),
  foreign key (chain_id, campus_id) references campus (chain_id, id) on delete cascade
);
create index calendar_edition_by_campus on calendar_edition (chain_id, campus_id, until);
comment on table calendar_edition is 'What a campus counted by until a change, all layers merged: cases closed before are judged by it for ever.';

-- Recomputing pages through the open cases of a campus, and through its families that still have an open clock.
create index complaint_open_by_campus on complaint (chain_id, campus_id, id) where status = 'open';
create index clock_open_of_clients on clock (chain_id, campus_id, client_id) where is_open and client_id is not null;

-- Until now the official table was merged into each calendar. The owner is bound by row-level security too, so it is lifted for the moment.
alter table calendar no force row level security;
insert into calendar_year (chain_id, country, year, source, loaded_at, days, festivals)
  select distinct on (c.chain_id, y.year::int) c.chain_id, 'china-mainland', y.year::int, 'built_in', now(),
    coalesce((select jsonb_agg(o) from jsonb_array_elements(c.spec -> 'overrides') o where left(o ->> 'date', 4) = y.year), '[]'),
    coalesce((select jsonb_agg(f) from jsonb_array_elements(c.spec -> 'festivals') f where left(f ->> 'date', 4) = y.year), '[]')
  from calendar c cross join lateral jsonb_array_elements_text(c.spec -> 'officialYears') as y (year)
  where c.spec ? 'officialYears' order by c.chain_id, y.year::int, c.id;
insert into calendar_day (chain_id, id, calendar_id, date, rule)
  select c.chain_id, gen_random_uuid(), c.id, (o ->> 'date')::date, o - 'date'
  from calendar c cross join lateral jsonb_array_elements(c.spec -> 'overrides') o
  where not exists (select from calendar_year y where y.chain_id = c.chain_id and c.spec ? 'officialYears' and y.days @> jsonb_build_array(o));
update calendar set national = case when spec ? 'officialYears' then 'china-mainland' end, spec = spec - 'overrides' - 'festivals' - 'officialYears';
alter table calendar force row level security;

do $$
declare
  name text;
begin
  foreach name in array array['calendar_year', 'calendar_day', 'calendar_edition']
  loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format($p$create policy own_chain on %I using (chain_id = (select nullif(current_setting('app.chain_id', true), '')::uuid))$p$, name);
  end loop;
end $$;
