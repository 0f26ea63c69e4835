import { Touchpoint, touchpointsById } from '../clients/index.ts'
import { viewerOf, type RequestContext } from '../shared/context.ts'
import type { ComplaintServices } from './complaint-services.ts'

/** A touchpoint by uuid, as far as the viewer may see it. */
export async function loadTouchpoint({ clocks: { policies } }: Pick<ComplaintServices, 'clocks'>, context: RequestContext, uuid: string): Promise<Touchpoint | null> {
  const row = await touchpointsById(context).load(uuid)
  if (!row) return null
  const { pack } = await policies.pinned(await context.sql(), viewerOf(context).chainId, row.policy_version_id)
  return new Touchpoint(row, { pack, now: context.now() })
}
