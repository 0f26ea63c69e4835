-- What a policy version is for: a campus is governed by one version for each purpose at a time.
alter table policy_version add column purpose text not null default 'complaints',
  add column note text, add column submitted_by text, add column published_by text;
alter table policy_binding add column purpose text not null default 'complaints', add column bound_by text, add column bound_at timestamptz;
alter table policy_binding drop constraint policy_binding_chain_id_campus_id_effective_from_key;
alter table policy_binding add constraint policy_binding_one_at_a_time unique (chain_id, campus_id, purpose, effective_from);

create table policy_draft (
  chain_id uuid not null references chain (id),
  id uuid not null,
  pack_key text not null,
  -- The version it goes on from; null for a regulation not yet published.
  based_on uuid,
  -- The pack as edited; null while only blanks are filled, so that the built-in one is meant.
  content jsonb,
  parameters jsonb not null default '{}',
  state text not null check (state in ('editing', 'submitted')),
  revision integer not null default 1,
  -- Set on submission.
  version text,
  effective_from timestamptz,
  note text,
  created_by text not null,
  edited_by text[] not null,
  submitted_by text,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (chain_id, id),
  foreign key (chain_id, based_on) references policy_version (chain_id, id)
);
comment on column policy_draft.edited_by is 'Everybody who changed it: none of them may publish it.';
alter table policy_draft enable row level security;
alter table policy_draft force row level security;
create policy own_chain on policy_draft using (chain_id = (select nullif(current_setting('app.chain_id', true), '')::uuid));
