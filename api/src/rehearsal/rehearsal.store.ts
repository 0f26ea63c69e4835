import type { Sql } from '../shared/database.ts'
import { isoOf } from '../shared/time.ts'
import type { FlipRow, RehearsalRow } from './rehearsal.entity.ts'

/** How long a result is kept. */
export const KEPT_MS = 30 * 86_400_000
/** Flips written by one statement. */
const PAGE = 1_000

/** Writes a result beside its job, in the transaction that ends it. */
export async function saveRehearsal(sql: Sql, chainId: string, row: RehearsalRow, flips: readonly Omit<FlipRow, 'position'>[]): Promise<void> {
  await sql.rows('rehearsal.save', `insert into rehearsal (chain_id, job_id, kind, as_of, expires_at, policy_version_id, campus_ids, received_from, received_to, summary)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
  [chainId, row.jobId, row.kind, row.asOf, row.expiresAt, row.policyVersionId, row.campusIds, row.receivedFrom, row.receivedTo, JSON.stringify(row.summary)])
  for (let first = 0; first < flips.length; first += PAGE) {
    const page = flips.slice(first, first + PAGE).map((flip, index) => ({ ...flip, position: first + index + 1 }))
    await sql.rows('rehearsal.save_flips', `insert into rehearsal_flip (chain_id, job_id, position, complaint_id, campus_id, department_id, verdict_before, verdict_after, clocks)
      select $1, $2, r.position, r."complaintId", r."campusId", r."departmentId", r.before, r.after, r.clocks
      from json_to_recordset($3) as r(position int, "complaintId" uuid, "campusId" uuid, "departmentId" uuid, before text, after text, clocks jsonb)`, [chainId, row.jobId, JSON.stringify(page)])
  }
}

/** A result that has not expired. */
export const readRehearsal = (sql: Sql, chainId: string, jobId: string, now: number): Promise<RehearsalRow | undefined> =>
  sql.one<RehearsalRow>('rehearsal.by_job', `select job_id as "jobId", kind, as_of as "asOf", expires_at as "expiresAt", policy_version_id as "policyVersionId", campus_ids as "campusIds",
      received_from as "receivedFrom", received_to as "receivedTo", summary
    from rehearsal where chain_id = $1 and job_id = $2 and expires_at > $3`, [chainId, jobId, isoOf(now)])

export const readFlips = (sql: Sql, chainId: string, jobId: string, after: number, limit: number): Promise<FlipRow[]> =>
  sql.rows<FlipRow>('rehearsal.flips', `select position, complaint_id as "complaintId", campus_id as "campusId", department_id as "departmentId", verdict_before as before, verdict_after as after, clocks
    from rehearsal_flip where chain_id = $1 and job_id = $2 and position > $3 order by position limit $4`, [chainId, jobId, after, limit])

export const forgetExpired = (sql: Sql, chainId: string, now: number): Promise<unknown> =>
  sql.rows('rehearsal.forget', 'delete from rehearsal where chain_id = $1 and expires_at <= $2', [chainId, isoOf(now)])
