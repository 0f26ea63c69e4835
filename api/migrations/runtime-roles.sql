-- What the runtime roles may do. Run after the migrations at every start, so it must be repeatable.
-- huiyin_app serves requests, bound to one chain by row-level security. huiyin_system does what precedes knowing a chain and sees
-- only the columns named here. huiyin_auth is the log-in's. None owns a table, none is superuser.
grant usage on schema public to huiyin_app, huiyin_system;
grant select, insert, update, delete on all tables in schema public to huiyin_app;
grant execute on function complaints_with_words to huiyin_app;

-- Histories only grow.
revoke update, delete, truncate on event, complaint_entry from huiyin_app;
-- A chain is opened once and never goes; its name may change.
revoke update, delete on chain from huiyin_app;
grant update (name, name_en) on chain to huiyin_app;

-- It runs with the owner's rights.
revoke execute on function refresh_statistics() from public;
grant execute on function refresh_statistics() to huiyin_app;
-- What has been migrated is for operators to change.
revoke insert, update, delete on migration from huiyin_app;
grant select on migration to huiyin_system;

grant usage on schema auth to huiyin_auth, huiyin_system;
grant select, insert, update, delete on all tables in schema auth to huiyin_auth;
grant select (id, "userId", "expiresAt", "chainId") on auth.session to huiyin_system;

do $$
declare
  may record;
begin
  for may in select * from (values
    ('chain', 'select', 'id, name, name_en, time_zone'),
    ('campus', 'select', 'chain_id, id, region_id'),
    ('staff_member', 'select', 'chain_id, id, user_id, name, email, active'),
    ('role_assignment', 'select', 'chain_id, id, staff_member_id, role, scope, region_id, campus_id'),
    ('api_key', 'select', 'chain_id, id, name, secret_hash, scopes, campus_ids, expires_at, last_used_at, revoked_at'),
    ('api_key', 'update', 'last_used_at'),
    ('clock', 'select', 'chain_id, id, next_transition_at'),
    ('wake_up', 'select', 'chain_id, subject_id, at'),
    ('duty_plan', 'select', 'chain_id, place_id, planned_at'),
    ('event_head', 'select', 'chain_id, seq'),
    ('job', 'select', 'chain_id, id, kind, status, created_at'),
    ('idempotency', 'select', 'chain_id, created_at'),
    ('idempotency', 'delete', null)
  ) as grants (of_table, action, columns)
  loop
    execute format('grant %s %s on %I to huiyin_system', may.action, coalesce('(' || may.columns || ')', ''), may.of_table);
    execute format('drop policy if exists system_%s on %I', may.action, may.of_table);
    execute format('create policy system_%s on %I for %s to huiyin_system using (true)', may.action, may.of_table, may.action);
  end loop;
end $$;
