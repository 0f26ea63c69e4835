import DataLoader from 'dataloader'
import { viewerOf, type RequestContext } from '../shared/context.ts'
import { grantOf } from '../shared/viewer.ts'
import { Job } from './job.graphql.ts'
import type { JobKinds } from './job-kind.ts'
import { creatorOf, readJobs, type JobSight } from './job.store.ts'

/** With the reach of the whole chain one sees everybody's jobs of a kind, else one's own. */
export function sightOf(kinds: JobKinds, context: RequestContext): JobSight {
  const viewer = viewerOf(context)
  const seen = kinds.all.filter(({ permission }) => viewer.permissions.has(permission))
  const [every, own] = [true, false].map((whole) => seen.filter(({ permission }) => (grantOf(viewer, permission).campuses === 'chain') === whole).map(({ kind }) => kind))
  return { every: every!, own: own!, creator: creatorOf(viewer.actor) }
}

const byId = Symbol('jobs by id')

export function loadJob(kinds: JobKinds, context: RequestContext, uuid: string): Promise<Job | undefined> {
  return context.loaders.get(byId, () => new DataLoader<string, Job | undefined>(async (ids) => {
    const rows = await readJobs(await context.sql(), viewerOf(context).chainId, ids, sightOf(kinds, context))
    const found = new Map(rows.map((row) => [row.id, new Job(row)]))
    return ids.map((id) => found.get(id))
  })).load(uuid)
}
