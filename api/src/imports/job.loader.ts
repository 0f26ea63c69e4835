import DataLoader from 'dataloader'
import { viewerOf, type RequestContext } from '../shared/context.ts'
import { grantOf } from '../shared/viewer.ts'
import { Job } from './job.graphql.ts'
import { readJobs } from './job.store.ts'

/** Whose jobs the viewer sees: with the reach of the whole chain everybody's (null), else the viewer's own. */
export function visibleBy({ viewer }: RequestContext): string | null {
  return grantOf(viewer, 'imports:write').campuses === 'chain' ? null : `${viewer?.actor.kind}:${viewer?.actor.id}`
}

const byId = Symbol('jobs by id')

export function loadJob(context: RequestContext, uuid: string): Promise<Job | undefined> {
  return context.loaders.get(byId, () => new DataLoader<string, Job | undefined>(async (ids) => {
    const rows = await readJobs(await context.sql(), viewerOf(context).chainId, ids, visibleBy(context))
    const found = new Map(rows.map((row) => [row.id, new Job(row)]))
    return ids.map((id) => found.get(id))
  })).load(uuid)
}
