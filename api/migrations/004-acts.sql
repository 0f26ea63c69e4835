-- Words an act carries beside its facts, as the policy asks for them by field.
alter table complaint_entry add column record jsonb not null default '{}';
comment on column complaint_entry.record is 'Fields of the policy that are no facts, by field id: text people wrote, which the engine does not judge by.';

-- Moments at which time alone changes a fact of a subject, such as a case unsolved for a week. At most one a subject, the next.
create table wake_up (
  chain_id uuid not null references chain (id),
  subject_kind text not null check (subject_kind in ('complaint', 'client')),
  subject_id uuid not null,
  at timestamptz not null,
  primary key (chain_id, subject_kind, subject_id)
);
create index wake_up_due on wake_up (at, chain_id, subject_id);
alter table wake_up enable row level security;
alter table wake_up force row level security;
create policy own_chain on wake_up using (chain_id = (select nullif(current_setting('app.chain_id', true), '')::uuid));
