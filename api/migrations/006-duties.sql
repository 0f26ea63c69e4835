-- What regulations ask for again and again. Each return of a duty is a row, and a subject of clocks of its own.
create table duty (
  chain_id uuid not null references chain (id),
  id uuid not null,
  scope text not null check (scope in ('campus', 'chain')),
  campus_id uuid not null,
  policy_version_id uuid not null,
  pack_key text not null,
  key text not null,
  period_from date not null,
  period_to date not null,
  opens_at timestamptz not null,
  due_at timestamptz not null,
  due_inclusive boolean not null,
  provisional boolean not null default false,
  planning jsonb not null,
  version integer not null default 1,
  done_at timestamptz,
  cancelled_at timestamptz,
  settled_at timestamptz,
  settled_by text,
  facts jsonb not null default '{}',
  record jsonb not null default '{}',
  reason text,
  primary key (chain_id, id),
  foreign key (chain_id, campus_id) references campus (chain_id, id),
  foreign key (chain_id, policy_version_id) references policy_version (chain_id, id),
  check (num_nonnulls(done_at, cancelled_at) <= 1),
  check ((settled_at is null) = (num_nonnulls(done_at, cancelled_at) = 0))
);
-- What the chain owes once stays one, whichever campus answers for it.
create unique index duty_of_campus on duty (chain_id, campus_id, pack_key, key, period_from) where scope = 'campus';
create unique index duty_of_chain on duty (chain_id, pack_key, key, period_from) where scope = 'chain';
create index duty_by_due on duty (chain_id, due_at, id);
create index duty_of_campus_by_due on duty (chain_id, campus_id, due_at, id);
comment on column duty.campus_id is 'Whose duty it is; of one of the chain, the campus that answers for it: its calendar counts and its people do it.';
comment on column duty.due_at is 'As planned until it opens, from then on that of its clock; infinity where no limit can be known.';
comment on column duty.planning is 'The event its history begins with: type, instant and facts.';
comment on column duty.settled_at is 'When it was written down that it was done or called off.';
comment on column duty.settled_by is 'Who did it or called it off, as kind:id.';
comment on column duty.facts is 'What of the record the engine judges by; instants in epoch milliseconds.';
comment on column duty.record is 'Fields of the policy by id, as they were sent.';

create table duty_plan (
  chain_id uuid not null references chain (id),
  place_id uuid not null,
  planned_at timestamptz,
  primary key (chain_id, place_id)
);
comment on table duty_plan is 'How far duties are planned. A place is a campus, or the chain itself for what it owes once.';
comment on column duty_plan.planned_at is 'Null once a calendar or a policy has changed: what has not opened is to be planned anew.';
create index duty_plan_stale on duty_plan (chain_id) where planned_at is null;

-- A clock of a duty is found by its subject.
alter table clock drop constraint clock_subject_kind_check;
alter table clock add constraint clock_subject_kind_check check (subject_kind in ('complaint', 'client', 'duty'));
alter table wake_up drop constraint wake_up_subject_kind_check;
alter table wake_up add constraint wake_up_subject_kind_check check (subject_kind in ('complaint', 'client', 'duty'));
create index clock_open_of_duties on clock (chain_id, campus_id, subject_id) where is_open and subject_kind = 'duty';

do $$
declare
  name text;
begin
  foreach name in array array['duty', 'duty_plan']
  loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format($p$create policy own_chain on %I using (chain_id = (select nullif(current_setting('app.chain_id', true), '')::uuid))$p$, name);
  end loop;
end $$;
