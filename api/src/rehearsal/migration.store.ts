import type { Sql } from '../shared/database.ts'
import { isoOf } from '../shared/time.ts'
import type { Actor } from '../shared/viewer.ts'

/** A case as a migration looks at it. */
export interface MovableCase { id: string; campusId: string; status: 'open' | 'closed'; version: number; policyVersionId: string; packKey: string; packVersion: string }

const COLUMNS = `c.id, c.campus_id as "campusId", c.status, c.version, c.policy_version_id as "policyVersionId", v.pack_key as "packKey", v.version as "packVersion"`
const FROM = 'from complaint c join policy_version v on v.chain_id = c.chain_id and v.id = c.policy_version_id where c.chain_id = $1'

export const readMovable = (sql: Sql, chainId: string, ids: readonly string[]): Promise<MovableCase[]> =>
  sql.rows<MovableCase>('rehearsal.movable', `select ${COLUMNS} ${FROM} and c.id = any($2::uuid[]) order by c.id`, [chainId, ids])

/** Open cases of a campus that another version of some regulation governs, by id. */
export async function readToMove(sql: Sql, chainId: string, campusId: string, policyVersionId: string, after: string, limit: number): Promise<string[]> {
  const rows = await sql.rows<{ id: string }>('rehearsal.to_move', `select id from complaint where chain_id = $1 and campus_id = $2 and status = 'open' and policy_version_id <> $3 and id > $4
    order by id limit $5`, [chainId, campusId, policyVersionId, after, limit])
  return rows.map(({ id }) => id)
}

export const countToMove = async (sql: Sql, chainId: string, campusIds: readonly string[], policyVersionId: string): Promise<number> =>
  (await sql.one<{ total: number }>('rehearsal.count_to_move', `select count(*)::int as total from complaint where chain_id = $1 and campus_id = any($2::uuid[]) and status = 'open' and policy_version_id <> $3`,
    [chainId, campusIds, policyVersionId]))!.total

export interface Repinning { id: string; entryId: string; stage: string; record: { from_version: string; to_version: string } }

/** Pins open cases to a version and writes it into their histories. The caller holds their locks. */
export async function repinCases(sql: Sql, chainId: string, cases: readonly Repinning[], { policyVersionId, reason, actor, now }: { policyVersionId: string; reason: string; actor: Actor; now: number }): Promise<void> {
  await sql.rows('rehearsal.repin', `with moved as (select * from json_to_recordset($2) as r(id uuid, "entryId" uuid, stage text, record jsonb)),
    entry as (
      insert into complaint_entry (chain_id, complaint_id, position, id, type, at, recorded_at, actor_kind, actor_id, correlation, facts, text, record)
      select $1, m.id, (select coalesce(max(position), 0) + 1 from complaint_entry e where e.chain_id = $1 and e.complaint_id = m.id), m."entryId", 'policy_changed', $3, $3, $4, $5, null, '{}', $6, m.record
      from moved m)
    update complaint c set policy_version_id = $7, version = c.version + 1, updated_at = $3, stage = m.stage from moved m where c.chain_id = $1 and c.id = m.id`,
  [chainId, JSON.stringify(cases), isoOf(now), actor.kind, actor.id, reason, policyVersionId])
}
