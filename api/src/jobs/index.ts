import type { Feature } from '../shared/feature.ts'
import { loadJob } from './job.loader.ts'
import { JobKinds } from './job-kind.ts'
import { JobWorker, type JobWorkerOptions } from './job-worker.ts'
import { JobsResolver } from './jobs.resolver.ts'

export { Job, JobResult } from './job.graphql.ts'
export { JobKinds, type Ended, type JobEnd, type JobKind, type JobRun } from './job-kind.ts'
export { JobWorker } from './job-worker.ts'
export { JobLost } from './job.store.ts'
export { loadJob } from './job.loader.ts'
export { queueJob } from './queue-job.ts'

/** What a feature with jobs of its own needs. */
export interface JobServices {
  kinds: JobKinds
  worker: JobWorker
}

export const jobServices = (options: Omit<JobWorkerOptions, 'kinds'>): JobServices => {
  const kinds = new JobKinds()
  return { kinds, worker: new JobWorker({ ...options, kinds }) }
}

/** Work that takes longer than a request: queued, done by a worker, followed on screens. */
export function jobsFeature({ kinds, worker }: JobServices, log: JobWorkerOptions['log']): Feature {
  return {
    name: 'jobs',
    resolvers: [new JobsResolver(log, kinds)],
    nodeTypes: [{ type: 'Job', permission: 'signed-in', load: (context, uuids) => Promise.all(uuids.map((uuid) => loadJob(kinds, context, uuid))) }],
    start: () => worker.start(),
    stop: () => worker.stop(),
  }
}
