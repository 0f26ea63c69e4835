-- The foundation: tenancy, organization, access, policy, complaints, clocks, events, clients, analytics, jobs.
-- Every tenant table carries chain_id, starts each unique constraint and index with it, and refers to others by
-- composite foreign keys, so that a row can never point into another chain. Row-level security is forced at the end.

create extension if not exists pg_trgm;

-- ------------------------------------------------------------------ tenancy and organization
create table chain (
  id uuid primary key,
  name text not null,
  name_en text,
  time_zone text not null default 'Asia/Shanghai',
  created_at timestamptz not null default now()
);

create table calendar (
  chain_id uuid not null references chain (id),
  id uuid not null,
  name text not null,
  spec jsonb not null,
  version integer not null default 1,
  primary key (chain_id, id)
);

create table region (
  chain_id uuid not null references chain (id),
  id uuid not null,
  name text not null,
  primary key (chain_id, id)
);

create table campus (
  chain_id uuid not null references chain (id),
  id uuid not null,
  region_id uuid,
  calendar_id uuid not null,
  name text not null,
  time_zone text not null default 'Asia/Shanghai',
  primary key (chain_id, id),
  unique (chain_id, name),
  foreign key (chain_id, region_id) references region (chain_id, id),
  foreign key (chain_id, calendar_id) references calendar (chain_id, id)
);

create table department (
  chain_id uuid not null references chain (id),
  id uuid not null,
  campus_id uuid,
  name text not null,
  kind text not null,
  primary key (chain_id, id),
  foreign key (chain_id, campus_id) references campus (chain_id, id)
);

create table staff_member (
  chain_id uuid not null references chain (id),
  id uuid not null,
  user_id text,
  campus_id uuid,
  name text not null,
  email text,
  active boolean not null default true,
  primary key (chain_id, id),
  unique (chain_id, user_id),
  foreign key (chain_id, campus_id) references campus (chain_id, id)
);
create index staff_member_by_user on staff_member (user_id) where user_id is not null;

create table role_assignment (
  chain_id uuid not null references chain (id),
  id uuid not null,
  staff_member_id uuid not null,
  role text not null,
  scope text not null check (scope in ('chain', 'region', 'campus', 'own')),
  region_id uuid,
  campus_id uuid,
  primary key (chain_id, id),
  foreign key (chain_id, staff_member_id) references staff_member (chain_id, id) on delete cascade,
  foreign key (chain_id, region_id) references region (chain_id, id),
  foreign key (chain_id, campus_id) references campus (chain_id, id)
);
create index role_assignment_by_staff on role_assignment (chain_id, staff_member_id);

-- ------------------------------------------------------------------ access
create table api_key (
  chain_id uuid not null references chain (id),
  id uuid not null,
  name text not null,
  prefix text not null,
  secret_hash bytea not null,
  scopes text[] not null,
  campus_ids uuid[],
  created_at timestamptz not null default now(),
  created_by uuid,
  expires_at timestamptz,
  last_used_at timestamptz,
  revoked_at timestamptz,
  primary key (chain_id, id),
  unique (chain_id, secret_hash)
);
create index api_key_by_secret on api_key (secret_hash);

create table saved_view (
  chain_id uuid not null references chain (id),
  id uuid not null,
  staff_member_id uuid not null,
  name text not null,
  screen text not null,
  query text not null,
  created_at timestamptz not null default now(),
  primary key (chain_id, id),
  unique (chain_id, staff_member_id, screen, name),
  foreign key (chain_id, staff_member_id) references staff_member (chain_id, id) on delete cascade
);

create table idempotency (
  chain_id uuid not null references chain (id),
  actor text not null,
  key text not null,
  body_hash bytea not null,
  result jsonb,
  created_at timestamptz not null,
  primary key (chain_id, actor, key)
);
create index idempotency_by_age on idempotency (chain_id, created_at);

-- ------------------------------------------------------------------ policy
create table policy_version (
  chain_id uuid not null references chain (id),
  id uuid not null,
  pack_key text not null,
  version text not null,
  content jsonb,
  parameters jsonb not null default '{}',
  effective_from timestamptz not null,
  published_at timestamptz not null,
  primary key (chain_id, id),
  unique (chain_id, pack_key, version)
);
comment on column policy_version.content is 'The pack itself; null: the built-in pack of this key and version.';

create table policy_binding (
  chain_id uuid not null references chain (id),
  id uuid not null,
  campus_id uuid not null,
  policy_version_id uuid not null,
  effective_from timestamptz not null,
  effective_to timestamptz,
  primary key (chain_id, id),
  unique (chain_id, campus_id, effective_from),
  foreign key (chain_id, campus_id) references campus (chain_id, id),
  foreign key (chain_id, policy_version_id) references policy_version (chain_id, id)
);

-- ------------------------------------------------------------------ clients
create table client (
  chain_id uuid not null references chain (id),
  id uuid not null,
  campus_id uuid not null,
  number text not null,
  name text not null,
  status text not null check (status in ('enrolled', 'graduated', 'left', 'prospect')),
  enrolled_at timestamptz,
  first_class_on date,
  left_on date,
  left_reason text,
  cooperation_intent text check (cooperation_intent in ('strong', 'moderate', 'weak_to_moderate', 'weak')),
  referral_willingness text check (referral_willingness in ('rare', 'none')),
  transfer_risk boolean not null default false,
  grade text check (grade in ('A', 'B', 'C', 'D')),
  grade_mean numeric(4, 2),
  grade_detail jsonb,
  graded_at timestamptz,
  search text not null default '',
  version integer not null default 1,
  created_at timestamptz not null default now(),
  primary key (chain_id, id),
  unique (chain_id, number),
  foreign key (chain_id, campus_id) references campus (chain_id, id)
);
create index client_by_campus on client (chain_id, campus_id, number);
create index client_by_grade on client (chain_id, grade, number);
create index client_search on client using gin (search gin_trgm_ops);

create table guardian (
  chain_id uuid not null references chain (id),
  id uuid not null,
  client_id uuid not null,
  name text not null,
  relation text not null,
  phone text,
  primary key (chain_id, id),
  foreign key (chain_id, client_id) references client (chain_id, id) on delete cascade
);
create index guardian_by_client on guardian (chain_id, client_id);
create index guardian_by_phone on guardian (chain_id, phone);

create table child (
  chain_id uuid not null references chain (id),
  id uuid not null,
  client_id uuid not null,
  name text not null,
  birthday date,
  class_name text,
  primary key (chain_id, id),
  foreign key (chain_id, client_id) references client (chain_id, id) on delete cascade
);
create index child_by_client on child (chain_id, client_id);

create table payment (
  chain_id uuid not null references chain (id),
  id uuid not null,
  client_id uuid not null,
  paid_on date not null,
  amount numeric(12, 2) not null,
  currency text not null default 'CNY',
  item text not null,
  primary key (chain_id, id),
  foreign key (chain_id, client_id) references client (chain_id, id) on delete cascade
);
create index payment_by_client on payment (chain_id, client_id, paid_on);

create table referral (
  chain_id uuid not null references chain (id),
  id uuid not null,
  client_id uuid not null,
  referred_on date not null,
  name text not null,
  converted boolean not null default false,
  primary key (chain_id, id),
  foreign key (chain_id, client_id) references client (chain_id, id) on delete cascade
);
create index referral_by_client on referral (chain_id, client_id);

create table touchpoint (
  chain_id uuid not null references chain (id),
  id uuid not null,
  client_id uuid not null,
  campus_id uuid not null,
  child_id uuid,
  kind text not null,
  plan_key text not null,
  planned_for timestamptz not null,
  due_at timestamptz not null,
  done_at timestamptz,
  cancelled_at timestamptz,
  outcome text,
  checked text[] not null default '{}',
  assignee_id uuid,
  policy_version_id uuid not null,
  planning jsonb not null,
  primary key (chain_id, id),
  unique (chain_id, client_id, plan_key),
  foreign key (chain_id, client_id) references client (chain_id, id) on delete cascade,
  foreign key (chain_id, child_id) references child (chain_id, id) on delete cascade,
  foreign key (chain_id, campus_id) references campus (chain_id, id),
  foreign key (chain_id, assignee_id) references staff_member (chain_id, id),
  foreign key (chain_id, policy_version_id) references policy_version (chain_id, id)
);
comment on column touchpoint.plan_key is 'What makes it one per client: welcome_24h:<client>, birthday:<child>:2026, festival:national_day:2026.';
comment on column touchpoint.planning is 'The event that its clock starts from, as planned: part of the history of the client.';
create index touchpoint_open on touchpoint (chain_id, due_at, id) where done_at is null and cancelled_at is null;

-- ------------------------------------------------------------------ complaints
create table complaint_number (
  chain_id uuid not null references chain (id),
  year integer not null,
  last integer not null,
  primary key (chain_id, year)
);

create table complaint (
  chain_id uuid not null references chain (id),
  id uuid not null,
  number text not null,
  version integer not null,
  status text not null check (status in ('open', 'closed')),
  stage text not null,
  campus_id uuid not null,
  channel text not null,
  anonymous boolean not null default false,
  complainant_name text,
  complainant_phone text,
  complainant_relation text,
  client_id uuid,
  touchpoint_id uuid,
  matter text not null,
  demand text,
  subject_staff_id uuid,
  topic text,
  urgency text,
  severity text,
  validity text,
  classification jsonb not null default '[]',
  received_at timestamptz not null,
  registered_at timestamptz not null,
  closed_at timestamptz,
  updated_at timestamptz not null,
  first_contact_owner_id uuid,
  assignee_id uuid,
  department_id uuid,
  policy_version_id uuid not null,
  timeliness text not null check (timeliness in ('timely', 'extended', 'late', 'late_excused', 'not_yet_due', 'no_target')),
  source_verdict text,
  source_number text,
  next_due_at timestamptz,
  search text not null default '',
  primary key (chain_id, id),
  unique (chain_id, number),
  foreign key (chain_id, campus_id) references campus (chain_id, id),
  foreign key (chain_id, client_id) references client (chain_id, id),
  foreign key (chain_id, touchpoint_id) references touchpoint (chain_id, id),
  foreign key (chain_id, subject_staff_id) references staff_member (chain_id, id),
  foreign key (chain_id, first_contact_owner_id) references staff_member (chain_id, id),
  foreign key (chain_id, assignee_id) references staff_member (chain_id, id),
  foreign key (chain_id, department_id) references department (chain_id, id),
  foreign key (chain_id, policy_version_id) references policy_version (chain_id, id)
);
comment on column complaint.next_due_at is 'Earliest deadline of an effective clock that still runs or is breached and unanswered; infinity when open without one; null when closed.';
create index complaint_queue on complaint (chain_id, next_due_at, id) where status = 'open';
create index complaint_queue_campus on complaint (chain_id, campus_id, next_due_at, id) where status = 'open';
create index complaint_by_receipt on complaint (chain_id, received_at, id);
create index complaint_by_campus_receipt on complaint (chain_id, campus_id, received_at, id);
create index complaint_by_update on complaint (chain_id, updated_at, id);
create index complaint_by_client on complaint (chain_id, client_id, received_at) where client_id is not null;
create unique index complaint_by_source on complaint (chain_id, source_number) where source_number is not null;
create index complaint_search on complaint using gin (search gin_trgm_ops);

-- Complaints of the session's chain whose text matches all patterns, at most so many. LIKE is not leakproof, so behind row-level security no
-- trigram index may serve it; this function runs as the owner and keeps to the chain by itself.
create function complaints_with_words(longest text, patterns text[], most integer) returns setof uuid
  language plpgsql stable security definer set search_path = pg_catalog, public as $$
begin
  -- Planned anew each time: whether the index pays depends on the words.
  return query execute 'select id from complaint where chain_id = $1 and search like $2 and search like all ($3) limit $4'
    using nullif(current_setting('app.chain_id', true), '')::uuid, longest, patterns, most;
end $$;
revoke execute on function complaints_with_words from public;

create table complaint_entry (
  chain_id uuid not null references chain (id),
  complaint_id uuid not null,
  position integer not null,
  id uuid not null,
  type text not null,
  at timestamptz not null,
  recorded_at timestamptz not null,
  actor_kind text not null check (actor_kind in ('staff', 'partner', 'system')),
  actor_id text,
  correlation text,
  facts jsonb not null default '{}',
  text text,
  primary key (chain_id, complaint_id, position),
  unique (chain_id, id),
  foreign key (chain_id, complaint_id) references complaint (chain_id, id) on delete cascade
);
comment on table complaint_entry is 'The append-only history of a case: what the engine replays and the timeline shows.';

create table department_task (
  chain_id uuid not null references chain (id),
  id uuid not null,
  complaint_id uuid not null,
  department_id uuid not null,
  liaison_id uuid,
  dispatched_at timestamptz not null,
  answered_at timestamptz,
  facts_verified text,
  responsibility text,
  solution text,
  primary key (chain_id, id),
  foreign key (chain_id, complaint_id) references complaint (chain_id, id) on delete cascade,
  foreign key (chain_id, department_id) references department (chain_id, id),
  foreign key (chain_id, liaison_id) references staff_member (chain_id, id)
);
create index department_task_by_complaint on department_task (chain_id, complaint_id);
create index department_task_open on department_task (chain_id, department_id) where answered_at is null;

-- ------------------------------------------------------------------ clocks
create table clock (
  chain_id uuid not null references chain (id),
  id uuid not null,
  instance_key text not null,
  subject_kind text not null check (subject_kind in ('complaint', 'client')),
  subject_id uuid not null,
  complaint_id uuid,
  client_id uuid,
  task_id uuid,
  touchpoint_id uuid,
  campus_id uuid not null,
  definition_id text not null,
  key text not null,
  clauses text[] not null,
  title jsonb not null,
  comparator text not null check (comparator in ('lt', 'lte', 'gte')),
  owner_role text not null,
  occurrence integer not null,
  status text not null check (status in ('scheduled', 'running', 'paused', 'warning', 'met', 'met_extended', 'late_excused', 'breached', 'cancelled', 'superseded')),
  is_open boolean not null,
  started_at timestamptz,
  due_at timestamptz,
  warn_at timestamptz,
  stopped_at timestamptz,
  breached_at timestamptz,
  superseded_by uuid,
  provisional boolean not null default false,
  warnings text[] not null default '{}',
  state jsonb not null,
  next_transition_at timestamptz,
  updated_at timestamptz not null,
  primary key (chain_id, id),
  unique (chain_id, subject_id, instance_key),
  foreign key (chain_id, complaint_id) references complaint (chain_id, id) on delete cascade,
  foreign key (chain_id, client_id) references client (chain_id, id) on delete cascade,
  foreign key (chain_id, task_id) references department_task (chain_id, id) on delete cascade,
  foreign key (chain_id, touchpoint_id) references touchpoint (chain_id, id) on delete cascade,
  foreign key (chain_id, campus_id) references campus (chain_id, id)
);
comment on table clock is 'Materialised copy of what the engine replays from the history of the subject; clocks verify proves it equal.';
comment on column clock.is_open is 'Still waited for: scheduled, running, paused, warning, or breached and not stopped; false when superseded.';
create index clock_due on clock (next_transition_at, chain_id, id) where next_transition_at is not null;
create index clock_due_of_chain on clock (chain_id, next_transition_at, id) where next_transition_at is not null;
create index clock_by_complaint on clock (chain_id, complaint_id) where complaint_id is not null;
create index clock_by_touchpoint on clock (chain_id, touchpoint_id) where touchpoint_id is not null;
create index clock_board on clock (chain_id, due_at, id) where is_open;

-- ------------------------------------------------------------------ events
create table event_head (
  chain_id uuid primary key references chain (id),
  seq bigint not null,
  hash text not null
);

create table event (
  chain_id uuid not null references chain (id),
  seq bigint not null,
  id uuid not null,
  type text not null,
  subject_type text not null,
  subject_id uuid not null,
  campus_id uuid,
  actor_kind text not null,
  actor_id text,
  occurred_at timestamptz not null,
  recorded_at timestamptz not null,
  facts json not null,
  previous_hash text not null,
  hash text not null,
  primary key (chain_id, seq)
);
comment on column event.facts is 'json, not jsonb: its text is part of what the hash covers.';
create index event_by_subject on event (chain_id, subject_id, seq);

-- One event of the chain of hashes. Instants are rendered in UTC with microseconds, absent values as empty.
create function event_hash(previous_hash text, chain_id uuid, seq bigint, id uuid, type text, subject_type text, subject_id uuid,
  campus_id uuid, actor_kind text, actor_id text, occurred_at timestamptz, recorded_at timestamptz, facts json) returns text
  language sql immutable parallel safe
  return encode(sha256(convert_to(concat_ws(E'\n', previous_hash, chain_id::text, seq::text, id::text, type, subject_type, subject_id::text,
    coalesce(campus_id::text, ''), actor_kind, coalesce(actor_id, ''),
    to_char(occurred_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
    to_char(recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), facts::text), 'UTF8')), 'hex');

-- Appends events in order and returns the last number. Called last in a transaction: the row lock on the head lasts until commit,
-- which is what makes numbers gapless and ordered by commit.
create function append_events(of_chain uuid, items json) returns bigint language plpgsql as $$
declare
  head event_head%rowtype;
  item json;
  fresh record;
begin
  insert into event_head (chain_id, seq, hash) values (of_chain, 0, repeat('0', 64)) on conflict do nothing;
  select * into head from event_head where chain_id = of_chain for update;
  for item in select * from json_array_elements(items) loop
    select * into fresh from json_to_record(item) as r(id uuid, type text, subject_type text, subject_id uuid, campus_id uuid,
      actor_kind text, actor_id text, occurred_at timestamptz, recorded_at timestamptz, facts json);
    head.seq := head.seq + 1;
    insert into event (chain_id, seq, id, type, subject_type, subject_id, campus_id, actor_kind, actor_id, occurred_at, recorded_at, facts, previous_hash, hash)
    values (of_chain, head.seq, fresh.id, fresh.type, fresh.subject_type, fresh.subject_id, fresh.campus_id, fresh.actor_kind, fresh.actor_id,
      fresh.occurred_at, fresh.recorded_at, fresh.facts, head.hash,
      event_hash(head.hash, of_chain, head.seq, fresh.id, fresh.type, fresh.subject_type, fresh.subject_id, fresh.campus_id,
        fresh.actor_kind, fresh.actor_id, fresh.occurred_at, fresh.recorded_at, fresh.facts))
    returning hash into head.hash;
  end loop;
  update event_head set seq = head.seq, hash = head.hash where chain_id = of_chain;
  return head.seq;
end $$;

-- ------------------------------------------------------------------ analytics
create table rate_month (
  chain_id uuid not null references chain (id),
  month date not null,
  campus_id uuid not null,
  category text not null,
  complaints integer not null default 0,
  judged integer not null default 0,
  timely integer not null default 0,
  excused integer not null default 0,
  primary key (chain_id, month, campus_id, category)
);
comment on table rate_month is 'Complaints by month of receipt (campus time), campus and topic. Kept in the transaction of each change; rollups verify recounts it.';

create table enrolment_month (
  chain_id uuid not null references chain (id),
  month date not null,
  campus_id uuid not null,
  joined integer not null default 0,
  left_later integer not null default 0,
  graduated_later integer not null default 0,
  left_same integer not null default 0,
  primary key (chain_id, month, campus_id)
);
comment on table enrolment_month is 'Families by month of joining and leaving (campus time): who joined, who left in a later month than that of joining, who of these graduated, who left in the month of joining. Levels are running sums, so nothing has to be rolled over when a month begins.';

-- ------------------------------------------------------------------ jobs
create table job (
  chain_id uuid not null references chain (id),
  id uuid not null,
  kind text not null,
  status text not null check (status in ('queued', 'running', 'succeeded', 'failed')),
  dry_run boolean not null default false,
  done integer not null default 0,
  total integer,
  imported integer not null default 0,
  refused integer not null default 0,
  message jsonb,
  input jsonb not null default '{}',
  payload bytea,
  created_by text,
  created_at timestamptz not null,
  finished_at timestamptz,
  attempts integer not null default 0,
  lease_until timestamptz,
  primary key (chain_id, id)
);
comment on column job.lease_until is 'Renewed by the worker while it lives; once past, another worker starts the job anew.';
create index job_unfinished on job (created_at, chain_id, id) where status in ('queued', 'running');

create table job_error (
  chain_id uuid not null references chain (id),
  job_id uuid not null,
  position integer not null,
  row_number integer not null,
  column_name text,
  code text not null,
  message jsonb not null,
  value text,
  primary key (chain_id, job_id, position),
  foreign key (chain_id, job_id) references job (chain_id, id) on delete cascade
);

-- For loads of many rows in one transaction. Foreign keys are checked by plans that are made at the first row and kept until statistics
-- change; without any, every index that starts with chain_id looks alike, and a wrong one makes the load take the square of its size.
create function refresh_statistics() returns void language plpgsql security definer set search_path = public, pg_temp as $$
begin
  -- Whoever analyses a table holds it against others who would, until the transaction ends.
  analyze (skip_locked) campus, department, staff_member, client, touchpoint, complaint, department_task, clock;
end $$;

-- ------------------------------------------------------------------ row-level security
-- Each table is bound, owner included, to the chain named by app.chain_id; without it nothing is visible.
do $$
declare
  name text;
begin
  foreach name in array array['calendar', 'region', 'campus', 'department', 'staff_member', 'role_assignment', 'api_key', 'saved_view',
    'idempotency', 'policy_version', 'policy_binding', 'client', 'guardian', 'child', 'payment', 'referral', 'touchpoint', 'complaint_number',
    'complaint', 'complaint_entry', 'department_task', 'clock', 'event_head', 'event', 'rate_month', 'enrolment_month', 'job', 'job_error']
  loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format($p$create policy own_chain on %I using (chain_id = (select nullif(current_setting('app.chain_id', true), '')::uuid))$p$, name);
  end loop;
end $$;
alter table chain enable row level security;
alter table chain force row level security;
create policy own_chain on chain using (id = (select nullif(current_setting('app.chain_id', true), '')::uuid));
