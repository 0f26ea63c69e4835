import type { Sql } from '../../shared/database.ts'
import { isoOf } from '../../shared/time.ts'
import type { Actor } from '../../shared/viewer.ts'

export interface Repinning { id: string; entryId: string; stage: string; record: { from_version: string; to_version: string } }

/** Pins open cases to a version and writes it into their histories. The caller holds their locks. */
export async function repinCases(sql: Sql, chainId: string, cases: readonly Repinning[], { policyVersionId, reason, actor, now }: { policyVersionId: string; reason: string; actor: Actor; now: number }): Promise<void> {
  await sql.rows('complaints.repin', `with moved as (select * from json_to_recordset($2) as r(id uuid, "entryId" uuid, stage text, record jsonb)),
    entry as (
      insert into complaint_entry (chain_id, complaint_id, position, id, type, at, recorded_at, actor_kind, actor_id, correlation, facts, text, record)
      select $1, m.id, (select coalesce(max(position), 0) + 1 from complaint_entry e where e.chain_id = $1 and e.complaint_id = m.id), m."entryId", 'policy_changed', $3, $3, $4, $5, null, '{}', $6, m.record
      from moved m)
    update complaint c set policy_version_id = $7, version = c.version + 1, updated_at = $3, stage = m.stage from moved m where c.chain_id = $1 and c.id = m.id`,
  [chainId, JSON.stringify(cases), isoOf(now), actor.kind, actor.id, reason, policyVersionId])
}
