import type { Sql } from '../shared/database.ts'
import { isoOf } from '../shared/time.ts'
import type { Actor } from '../shared/viewer.ts'
import type { JobEnd } from './job-kind.ts'
import { jobColumns, type JobErrorRow, type JobRow } from './job.entity.ts'

/** While its worker lives, a job's lease is renewed long before it ends. */
export const LEASE_MS = 30_000

export interface QueuedJob { chainId: string; id: string }

/** Jobs of a kind that wait or whose worker may have died, oldest first; for the system role, which sees no more of them. */
export const readUnfinished = (sql: Sql, kind: string): Promise<QueuedJob[]> =>
  sql.rows<QueuedJob>('jobs.unfinished', `select chain_id as "chainId", id from job where status in ('queued', 'running') and kind = $1 order by created_at, chain_id, id limit 100`, [kind])

export interface ClaimedJob extends QueuedJob {
  /** How often it was begun: tells this run from an earlier one whose worker was believed dead. */
  attempt: number
  /** How often since it last got on. */
  fruitless: number
  kind: string
  dryRun: boolean
  input: unknown
  payload: Buffer | null
  checkpoint: unknown
  done: number
  total: number | null
  audience: string | null
  createdBy: string
}

/** Takes a job that waits, or whose lease has run out; undefined when somebody else has it. */
export const claimJob = (sql: Sql, { chainId, id }: QueuedJob, now: number): Promise<ClaimedJob | undefined> =>
  sql.one<ClaimedJob>('jobs.claim', `update job set status = 'running', attempts = attempts + 1, fruitless = fruitless + 1, lease_until = $4, imported = 0, refused = 0,
      done = case when checkpoint is null then 0 else done end, total = case when checkpoint is null then null else total end
    where chain_id = $1 and id = $2 and (status = 'queued' or (status = 'running' and lease_until < $3))
    returning chain_id as "chainId", id, attempts as attempt, fruitless, kind, dry_run as "dryRun", input, payload, checkpoint, done, total, audience, created_by as "createdBy"`,
  [chainId, id, isoOf(now), isoOf(now + LEASE_MS)])

type Held = Pick<ClaimedJob, 'chainId' | 'id' | 'attempt'>

/** Renews the lease and states progress; false when the job is somebody else's by now. */
export async function keepJob(sql: Sql, { chainId, id, attempt }: Held, progress: { done: number; total: number | null }, now: number): Promise<boolean> {
  return (await sql.one('jobs.keep', `update job set lease_until = $4, done = $5, total = $6 where chain_id = $1 and id = $2 and attempts = $3 and status = 'running' returning 1 as kept`,
    [chainId, id, attempt, isoOf(now + LEASE_MS), progress.done, progress.total])) !== undefined
}

/** The same, with where to go on. @throws JobLost */
export async function checkpointJob(sql: Sql, { chainId, id, attempt }: Held, checkpoint: object, progress: { done: number; total: number | null }, now: number): Promise<void> {
  const kept = await sql.one('jobs.checkpoint', `update job set lease_until = $4, done = $5, total = $6, checkpoint = $7, fruitless = 0
    where chain_id = $1 and id = $2 and attempts = $3 and status = 'running' returning 1 as kept`,
  [chainId, id, attempt, isoOf(now + LEASE_MS), progress.done, progress.total, JSON.stringify(checkpoint)])
  if (!kept) throw new JobLost()
}

/** Puts a job back for another worker, when this one has to end. */
export async function releaseJob(sql: Sql, { chainId, id, attempt }: Held): Promise<void> {
  await sql.rows('jobs.release', `update job set status = 'queued', fruitless = greatest(fruitless - 1, 0), lease_until = null,
      done = case when checkpoint is null then 0 else done end, total = case when checkpoint is null then null else total end
    where chain_id = $1 and id = $2 and attempts = $3 and status = 'running'`, [chainId, id, attempt])
}

/** Ends a job and drops its file. @throws JobLost when it is somebody else's by now, so that what was done with it is rolled back */
export async function endJob(sql: Sql, { chainId, id, attempt }: Held, { status, done, total, imported = 0, refused = 0, message, result, errors = [] }: JobEnd, now: number): Promise<void> {
  const ended = await sql.one('jobs.end', `update job set status = $4, done = $5, total = $6, imported = $7, refused = $8, message = $9, finished_at = $10, result = $11,
      payload = null, checkpoint = null, lease_until = null
    where chain_id = $1 and id = $2 and attempts = $3 and status = 'running' returning 1 as ended`,
  [chainId, id, attempt, status, done, total, imported, refused, JSON.stringify(message), isoOf(now), result === undefined ? null : JSON.stringify(result)])
  if (!ended) throw new JobLost()
  if (errors.length === 0) return
  await sql.rows('jobs.errors', `insert into job_error (chain_id, job_id, position, row_number, column_name, code, message, value)
    select $1, $2, r.position, r.row, r."column", r.code, r.message, r.value
    from json_to_recordset($3) as r(position int, row int, "column" text, code text, message jsonb, value text)`,
  [chainId, id, JSON.stringify(errors.map((error, index) => ({ ...error, position: index + 1 })))])
}

/** Another worker has taken the job over, or it was cancelled. */
export class JobLost extends Error {
  constructor() {
    super('This job is no longer with this worker.')
  }
}

export interface NewJob {
  chainId: string
  id: string
  kind: string
  dryRun?: boolean
  input: unknown
  payload?: Buffer
  actor: Actor
  /** Campus whose people may hear of it; null: the whole chain. */
  audience: string | null
  now: number
}

export const creatorOf = ({ kind, id }: Actor): string => `${kind}:${id ?? ''}`

export function actorOf(createdBy: string): Actor {
  const at = createdBy.indexOf(':')
  return { kind: createdBy.slice(0, at) as Actor['kind'], id: createdBy.slice(at + 1) || null }
}

export async function insertJob(sql: Sql, { chainId, id, kind, dryRun = false, input, payload, actor, audience, now }: NewJob): Promise<void> {
  await sql.rows('jobs.queue', `insert into job (chain_id, id, kind, status, dry_run, input, payload, created_by, created_at, audience) values ($1, $2, $3, 'queued', $4, $5, $6, $7, $8, $9)`,
    [chainId, id, kind, dryRun, JSON.stringify(input), payload ?? null, creatorOf(actor), isoOf(now), audience])
}

/** Whose jobs are seen: of some kinds everybody's, of others the viewer's own. */
export interface JobSight { every: readonly string[]; own: readonly string[]; creator: string }

const SEEN = '(kind = any($3::text[]) or (kind = any($4::text[]) and created_by = $5))'

export const readJobs = (sql: Sql, chainId: string, ids: readonly string[], { every, own, creator }: JobSight): Promise<JobRow[]> =>
  sql.rows<JobRow>('jobs.by_id', `select ${jobColumns} from job where chain_id = $1 and id = any($2::uuid[]) and ${SEEN}`, [chainId, ids, every, own, creator])

/** The newest of those that wait or run. */
export const readRunning = (sql: Sql, chainId: string, limit: number, { every, own, creator }: JobSight): Promise<JobRow[]> =>
  sql.rows<JobRow>('jobs.running', `select ${jobColumns} from job where chain_id = $1 and status in ('queued', 'running') and ${SEEN} order by created_at desc, id limit $2`, [chainId, limit, every, own, creator])

/** Locks a job: whoever works on it ends it before, or finds it cancelled. */
export const lockJob = (sql: Sql, chainId: string, id: string): Promise<(Pick<JobRow, 'kind' | 'status'> & { audience: string | null }) | undefined> =>
  sql.one('jobs.lock', 'select kind, status, audience from job where chain_id = $1 and id = $2 for update', [chainId, id])

export const markCancelled = (sql: Sql, chainId: string, id: string, now: number): Promise<unknown> =>
  sql.rows('jobs.cancel', `update job set status = 'cancelled', finished_at = $3, payload = null, lease_until = null where chain_id = $1 and id = $2`, [chainId, id, isoOf(now)])

export interface StoredError extends JobErrorRow { position: number }

export const readErrors = (sql: Sql, chainId: string, jobId: string, after: number, limit: number): Promise<StoredError[]> =>
  sql.rows<StoredError>('jobs.error_page', `select position, row_number as row, column_name as "column", code, message, value from job_error
    where chain_id = $1 and job_id = $2 and position > $3 order by position limit $4`, [chainId, jobId, after, limit])

export const countErrors = async (sql: Sql, chainId: string, jobId: string): Promise<number> =>
  (await sql.one<{ total: number }>('jobs.error_count', 'select count(*)::int as total from job_error where chain_id = $1 and job_id = $2', [chainId, jobId]))!.total
