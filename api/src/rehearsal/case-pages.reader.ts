import type { Sql } from '../shared/database.ts'
import type { CountedCase } from './tally.ts'

/** A case to judge twice, with the pack it was opened under. */
export interface CaseRow extends CountedCase { policyVersionId: string; packKey: string; place: string }

/** Which cases of a campus: received in a span, or open now. */
export type Selection = { kind: 'received'; from: string; to: string } | { kind: 'open' }

/** Where a page begins: after an instant of receipt as the database writes it, and an id. */
export interface PagePlace { place: string; id: string }
export const firstPlace: PagePlace = { place: '-infinity', id: '00000000-0000-0000-0000-000000000000' }

const COLUMNS = `c.id, c.campus_id as "campusId", c.department_id as "departmentId", c.policy_version_id as "policyVersionId", v.pack_key as "packKey", c.received_at::text as place`
const FROM = 'from complaint c join policy_version v on v.chain_id = c.chain_id and v.id = c.policy_version_id where c.chain_id = $1 and c.campus_id = $2'

/** Cases of a campus in the order they were received; text keeps the microseconds that an instant would lose. */
export function readCasePage(sql: Sql, chainId: string, campusId: string, selection: Selection, after: PagePlace, limit: number): Promise<CaseRow[]> {
  const beyond = '(c.received_at, c.id) > ($3::timestamptz, $4::uuid) order by c.received_at, c.id limit $5'
  const values = [chainId, campusId, after.place, after.id, limit]
  return selection.kind === 'open'
    ? sql.rows<CaseRow>('rehearsal.open_page', `select ${COLUMNS} ${FROM} and c.status = 'open' and ${beyond}`, values)
    : sql.rows<CaseRow>('rehearsal.received_page', `select ${COLUMNS} ${FROM} and c.received_at >= $6 and c.received_at < $7 and ${beyond}`, [...values, selection.from, selection.to])
}

export async function countCases(sql: Sql, chainId: string, campusIds: readonly string[], selection: Selection): Promise<number> {
  const row = selection.kind === 'open'
    ? await sql.one<{ total: number }>('rehearsal.count_open', `select count(*)::int as total from complaint where chain_id = $1 and campus_id = any($2::uuid[]) and status = 'open'`, [chainId, campusIds])
    : await sql.one<{ total: number }>('rehearsal.count_received', 'select count(*)::int as total from complaint where chain_id = $1 and campus_id = any($2::uuid[]) and received_at >= $3 and received_at < $4',
      [chainId, campusIds, selection.from, selection.to])
  return row!.total
}

/** Policy versions that cases were opened under. */
export async function readPinned(sql: Sql, chainId: string, campusIds: readonly string[], selection: Selection): Promise<string[]> {
  const text = 'select distinct policy_version_id as id from complaint where chain_id = $1 and campus_id = any($2::uuid[])'
  const rows = selection.kind === 'open'
    ? await sql.rows<{ id: string }>('rehearsal.pinned_open', `${text} and status = 'open'`, [chainId, campusIds])
    : await sql.rows<{ id: string }>('rehearsal.pinned_received', `${text} and received_at >= $3 and received_at < $4`, [chainId, campusIds, selection.from, selection.to])
  return rows.map(({ id }) => id)
}
