import type { Sql } from '../shared/database.ts'
import type { KeyCredential, StaffCredential } from './viewer-of.ts'

// All of these run as the system role, which sees no more than the columns it needs for them.

/** Sessions that are in force, with the staff member they act as. */
export function readSessions(sql: Sql, sessionIds: readonly string[]): Promise<StaffCredential[]> {
  return sql.rows('access.sessions', `select session.id as session_id, session."expiresAt" as expires_at, session."userId" as user_id,
      member.chain_id, member.id as staff_id, member.name, member.email,
      coalesce((select json_agg(json_build_object('role', assigned.role, 'scope', assigned.scope, 'campus', assigned.campus_id, 'campuses',
          (select json_agg(campus.id order by campus.id) from campus where campus.chain_id = assigned.chain_id and campus.region_id = assigned.region_id)) order by assigned.id)
        from role_assignment assigned where assigned.chain_id = member.chain_id and assigned.staff_member_id = member.id), '[]') as roles
    from auth.session session join staff_member member on member.user_id = session."userId" and member.chain_id = session."chainId"::uuid
    where session.id = any($1::text[]) and session."expiresAt" > now() and member.active`, [sessionIds])
}

/** Keys that are in force, by id or by the hash of their secret. @param now of the time source, in ISO 8601 */
export function readKeys(sql: Sql, by: { ids?: readonly string[]; hashes?: readonly Buffer[] }, now: string): Promise<KeyCredential[]> {
  return sql.rows('access.keys', `select id, chain_id, name, scopes, campus_ids from api_key
    where (id = any($1::uuid[]) or secret_hash = any($2::bytea[])) and revoked_at is null and (expires_at is null or expires_at > $3)`, [by.ids ?? [], by.hashes ?? [], now])
}

export interface Membership { chain_id: string; name: string; name_en: string | null; time_zone: string }

/** Chains a person is staff of, by name. */
export function readMemberships(sql: Sql, userId: string): Promise<Membership[]> {
  return sql.rows('access.memberships', `select chain.id as chain_id, chain.name, chain.name_en, chain.time_zone
    from staff_member member join chain on chain.id = member.chain_id where member.user_id = $1 and member.active order by chain.name, chain.id`, [userId])
}

/** Remembers that keys were used, at most once a minute each. */
export async function markUsed(sql: Sql, ids: readonly string[], now: string): Promise<void> {
  await sql.rows('access.mark_used', `update api_key set last_used_at = $2::timestamptz where id = any($1::uuid[])
    and (last_used_at is null or last_used_at < $2::timestamptz - interval '1 minute')`, [ids, now])
}

/** Tells every process to look at its credentials again. */
export async function announceChange(sql: Sql): Promise<void> {
  await sql.rows('access.announce', `select pg_notify('huiyin_access', '')`)
}
