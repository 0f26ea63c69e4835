import { runCommand, type EventLog, type Recorded } from '../events/index.ts'
import { viewerOf, type RequestContext } from '../shared/context.ts'
import { recordNotFound, type IdempotencyKeyReused, type RecordNotFound } from '../shared/errors.graphql.ts'
import { fromGlobalId, NIL_UUID } from '../shared/relay.ts'
import type { JobNotCancellable } from './job-input.graphql.ts'
import type { JobKinds } from './job-kind.ts'
import { sightOf } from './job.loader.ts'
import { lockJob, markCancelled, readJobs } from './job.store.ts'

export type CancelOutcome = Recorded<{ __typename: 'JobCancelled'; jobId: string }> | RecordNotFound | JobNotCancellable | IdempotencyKeyReused

/** Calls a job off. Its worker finds out when it next writes, and what it has done is rolled back. */
export async function cancelJob(log: EventLog, kinds: JobKinds, context: RequestContext, id: string): Promise<CancelOutcome> {
  const { chainId, actor } = viewerOf(context)
  const now = context.now()
  const uuid = fromGlobalId(id, 'Job') ?? NIL_UUID
  return runCommand<{ __typename: 'JobCancelled'; jobId: string }, RecordNotFound | JobNotCancellable>(log, { chainId, actor, command: 'cancelJob', body: { jobId: id }, now }, async (sql) => {
    const [seen] = await readJobs(sql, chainId, [uuid], sightOf(kinds, context))
    const job = seen && (await lockJob(sql, chainId, uuid))
    if (!job) return recordNotFound(id, ['jobId'])
    if (!kinds.find(job.kind)?.isCancellable) return notCancellable('NOT_CANCELLABLE', 'Jobs of this kind run to their end.')
    if (job.status !== 'queued' && job.status !== 'running') return notCancellable('JOB_ENDED', 'The job has already ended.')
    await markCancelled(sql, chainId, uuid, now)
    return {
      done: { __typename: 'JobCancelled', jobId: uuid },
      events: [{ type: 'JobCancelled', subjectType: 'Job', subjectId: uuid, campusId: job.audience, actor, occurredAt: now, facts: { kind: job.kind } }],
    }
  })
}

const notCancellable = (code: string, message: string): JobNotCancellable => ({ __typename: 'JobNotCancellable', code, message, path: ['jobId'] })
