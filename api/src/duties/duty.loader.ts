import DataLoader from 'dataloader'
import { viewerOf, type RequestContext } from '../shared/context.ts'
import type { DutyRow } from './duty.entity.ts'
import { Duty } from './duty.graphql.ts'
import { dutyReach } from './duty-list.reader.ts'
import { definitionOf } from './duty-parts.ts'
import type { DutyServices } from './duty-services.ts'
import { readDuties } from './duty.store.ts'

/** Duties as they are shown, each under the policy that demands it. */
export async function showDuties({ clocks }: DutyServices, context: RequestContext, rows: readonly DutyRow[]): Promise<Duty[]> {
  if (rows.length === 0) return []
  const policies = await clocks.policies.read(await context.sql(), viewerOf(context).chainId, rows.map(({ policy_version_id }) => policy_version_id))
  const now = context.now()
  return rows.map((row) => {
    const policy = policies.get(row.policy_version_id)!
    return new Duty(row, { policy, definition: definitionOf(policy.pack, row.key), now })
  })
}

const byId = Symbol('duties by id')

/** Duties by uuid, as far as the viewer may see them. */
export function dutyLoader(services: DutyServices, context: RequestContext): DataLoader<string, Duty | undefined> {
  return context.loaders.get(byId, () => new DataLoader<string, Duty | undefined>(async (ids) => {
    const reach = dutyReach(context)
    const rows = (await readDuties(await context.sql(), viewerOf(context).chainId, ids)).filter(({ campus_id }) => reach === null || reach.includes(campus_id))
    const shown = new Map((await showDuties(services, context, rows)).map((duty) => [duty.row.id, duty]))
    return ids.map((id) => shown.get(id))
  }))
}

/** The same where the viewer may not see duties at all. */
export const loadDuty = async (services: DutyServices, context: RequestContext, id: string | null | undefined): Promise<Duty | null> =>
  id == null || !context.viewer?.permissions.has('complaints:read') ? null : ((await dutyLoader(services, context).load(id)) ?? null)
