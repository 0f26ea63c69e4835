import type { Sql } from '../shared/database.ts'

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
