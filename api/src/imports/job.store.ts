import type { Sql } from '../shared/database.ts'
import { isoOf } from '../shared/time.ts'
import { jobColumns, type JobRow } from './job.entity.ts'
import type { RowError } from './import-row.ts'

/** While its worker lives, a job's lease is renewed long before it ends. */
export const LEASE_MS = 30_000

export interface QueuedJob { chainId: string; id: string }

/** Jobs that wait or whose worker may have died, oldest first; for the system role, which sees no more of them. */
export const readUnfinished = (sql: Sql): Promise<QueuedJob[]> =>
  sql.rows<QueuedJob>('jobs.unfinished', `select chain_id as "chainId", id from job where status in ('queued', 'running') and kind = 'import_complaints' limit 100`)

export interface ClaimedJob extends QueuedJob {
  /** How often it was begun: tells this run from an earlier one whose worker was believed dead. */
  attempt: number
  dryRun: boolean
  input: unknown
  payload: Buffer
  createdBy: string | null
}

/** Takes a job that waits, or whose lease has run out; undefined when somebody else has it. */
export const claimJob = (sql: Sql, { chainId, id }: QueuedJob, now: number): Promise<ClaimedJob | undefined> =>
  sql.one<ClaimedJob>('jobs.claim', `update job set status = 'running', attempts = attempts + 1, lease_until = $4, done = 0, total = null, imported = 0, refused = 0
    where chain_id = $1 and id = $2 and (status = 'queued' or (status = 'running' and lease_until < $3))
    returning chain_id as "chainId", id, attempts as attempt, dry_run as "dryRun", input, payload, created_by as "createdBy"`, [chainId, id, isoOf(now), isoOf(now + LEASE_MS)])

type Held = Pick<ClaimedJob, 'chainId' | 'id' | 'attempt'>

/** Renews the lease and states progress; false when the job is somebody else's by now. */
export async function keepJob(sql: Sql, { chainId, id, attempt }: Held, progress: { done: number; total: number | null }, now: number): Promise<boolean> {
  return (await sql.one('jobs.keep', `update job set lease_until = $4, done = $5, total = $6 where chain_id = $1 and id = $2 and attempts = $3 and status = 'running' returning 1 as kept`,
    [chainId, id, attempt, isoOf(now + LEASE_MS), progress.done, progress.total])) !== undefined
}

/** Puts a job back for another worker, when this one has to end. */
export async function releaseJob(sql: Sql, { chainId, id, attempt }: Held): Promise<void> {
  await sql.rows('jobs.release', `update job set status = 'queued', attempts = attempts - 1, lease_until = null, done = 0, total = null
    where chain_id = $1 and id = $2 and attempts = $3 and status = 'running'`, [chainId, id, attempt])
}

export interface JobEnd extends Pick<JobRow, 'done' | 'total' | 'imported' | 'refused' | 'message'> {
  status: 'succeeded' | 'failed'
  errors: readonly RowError[]
}

/** Ends a job and drops its file. @throws JobLost when it is somebody else's by now, so that what was done with it is rolled back */
export async function endJob(sql: Sql, { chainId, id, attempt }: Held, { status, done, total, imported, refused, message, errors }: JobEnd, now: number): Promise<void> {
  const ended = await sql.one('jobs.end', `update job set status = $4, done = $5, total = $6, imported = $7, refused = $8, message = $9, finished_at = $10, payload = null, lease_until = null
    where chain_id = $1 and id = $2 and attempts = $3 and status = 'running' returning 1 as ended`,
  [chainId, id, attempt, status, done, total, imported, refused, JSON.stringify(message), isoOf(now)])
  if (!ended) throw new JobLost()
  if (errors.length === 0) return
  await sql.rows('jobs.errors', `insert into job_error (chain_id, job_id, position, row_number, column_name, code, message, value)
    select $1, $2, r.position, r.row, r."column", r.code, r.message, r.value
    from json_to_recordset($3) as r(position int, row int, "column" text, code text, message jsonb, value text)`,
  [chainId, id, JSON.stringify(errors.map((error, index) => ({ ...error, position: index + 1 })))])
}

/** Another worker has taken the job over. */
export class JobLost extends Error {
  constructor() {
    super('Another worker has taken this job over.')
  }
}

export interface NewJob { chainId: string; id: string; kind: string; dryRun: boolean; input: unknown; payload: Buffer; createdBy: string; now: number }

export async function queueJob(sql: Sql, { chainId, id, kind, dryRun, input, payload, createdBy, now }: NewJob): Promise<void> {
  await sql.rows('jobs.queue', `insert into job (chain_id, id, kind, status, dry_run, input, payload, created_by, created_at) values ($1, $2, $3, 'queued', $4, $5, $6, $7, $8)`,
    [chainId, id, kind, dryRun, JSON.stringify(input), payload, createdBy, isoOf(now)])
}

/** @param createdBy only this actor's jobs; null: all of the chain */
export const readJobs = (sql: Sql, chainId: string, ids: readonly string[], createdBy: string | null): Promise<JobRow[]> =>
  sql.rows<JobRow>('jobs.by_id', `select ${jobColumns} from job where chain_id = $1 and id = any($2::uuid[]) and ($3::text is null or created_by = $3)`, [chainId, ids, createdBy])

export interface StoredError { position: number; row: number; column: string | null; code: string; message: { zh: string; en: string }; value: string | null }

export const readErrors = (sql: Sql, chainId: string, jobId: string, after: number, limit: number): Promise<StoredError[]> =>
  sql.rows<StoredError>('jobs.error_page', `select position, row_number as row, column_name as "column", code, message, value from job_error
    where chain_id = $1 and job_id = $2 and position > $3 order by position limit $4`, [chainId, jobId, after, limit])

export const countErrors = async (sql: Sql, chainId: string, jobId: string): Promise<number> =>
  (await sql.one<{ total: number }>('jobs.error_count', 'select count(*)::int as total from job_error where chain_id = $1 and job_id = $2', [chainId, jobId]))!.total
