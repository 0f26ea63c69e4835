import type { Sql } from '../shared/database.ts'
import { SqlValues } from '../shared/sql-values.ts'
import { complaintColumns, type ComplaintRow } from './complaint.entity.ts'
import { reachSql, type Reach } from './queue/filter-sql.ts'

const COLUMNS = complaintColumns.map((column) => `c.${column}`).join(', ')

/** Complaints by uuid, in any order; those out of reach are left out like unknown ones. */
export function readComplaints(sql: Sql, chainId: string, reach: Reach, ids: readonly string[]): Promise<ComplaintRow[]> {
  const values = new SqlValues()
  const within = reachSql(chainId, reach, values)
  const text = `select ${COLUMNS} from complaint c where ${within} and c.id = any(${values.put(ids, 'uuid[]')})`
  return sql.rows<ComplaintRow>(`complaints.by_id.${reach.campusIds ? 'c' : ''}${reach.ownOf ? 'o' : ''}`, text, values.list)
}
