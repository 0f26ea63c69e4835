-- What rules and calendars would have meant: kept for a while with the job that found it out. Nothing here is ever judged by.
create table rehearsal (
  chain_id uuid not null references chain (id),
  job_id uuid not null,
  kind text not null check (kind in ('simulation', 'migration_preview')),
  -- The instant as of which both sides were judged.
  as_of timestamptz not null,
  expires_at timestamptz not null,
  -- The version tried out; null where a draft, other values or another calendar were.
  policy_version_id uuid,
  campus_ids uuid[] not null,
  received_from timestamptz,
  received_to timestamptz,
  summary jsonb not null,
  primary key (chain_id, job_id),
  foreign key (chain_id, job_id) references job (chain_id, id) on delete cascade,
  foreign key (chain_id, policy_version_id) references policy_version (chain_id, id)
);
create index rehearsal_expired on rehearsal (chain_id, expires_at);
comment on column rehearsal.summary is 'Totals and counts, as its GraphQL type shows them.';

create table rehearsal_flip (
  chain_id uuid not null references chain (id),
  job_id uuid not null,
  position integer not null,
  complaint_id uuid not null,
  campus_id uuid not null,
  department_id uuid,
  verdict_before text not null,
  verdict_after text not null,
  clocks jsonb not null,
  primary key (chain_id, job_id, position),
  foreign key (chain_id, job_id) references rehearsal (chain_id, job_id) on delete cascade
);
comment on table rehearsal_flip is 'Cases whose verdict or any of whose limits turned.';

do $$
declare
  name text;
begin
  foreach name in array array['rehearsal', 'rehearsal_flip']
  loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format($p$create policy own_chain on %I using (chain_id = (select nullif(current_setting('app.chain_id', true), '')::uuid))$p$, name);
  end loop;
end $$;
