-- Proposals, crises, congresses and the like are cases of their own kind, on the same histories and clocks as complaints.
alter table complaint add column case_type text not null default 'complaint';
comment on column complaint.case_type is 'Kind of subject in the policy; only complaints count in the rates.';
create index complaint_other_cases on complaint (chain_id, case_type, next_due_at, id) where case_type <> 'complaint';
