import type { NewEvent } from '../events/index.ts'
import type { Sql } from '../shared/database.ts'
import { insertJob, type NewJob } from './job.store.ts'

/** Queues a job in the caller's transaction. Answers the event that tells of it, to be appended with the caller's own. */
export async function queueJob(sql: Sql, job: NewJob): Promise<NewEvent> {
  await insertJob(sql, job)
  const { id, kind, audience, actor, now, dryRun = false } = job
  return { type: 'JobQueued', subjectType: 'Job', subjectId: id, campusId: audience, actor, occurredAt: now, facts: { kind, dryRun } }
}
