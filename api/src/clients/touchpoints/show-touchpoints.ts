import { viewerOf, type RequestContext } from '../../shared/context.ts'
import type { TouchpointRow } from '../client.entity.ts'
import type { ClientServices } from '../client-services.ts'
import { Touchpoint } from './touchpoint.graphql.ts'

/** Touchpoints as they are shown, each under the policy it was planned by. */
export async function showTouchpoints({ clocks }: ClientServices, context: RequestContext, rows: readonly TouchpointRow[]): Promise<Touchpoint[]> {
  if (rows.length === 0) return []
  const policies = await clocks.policies.read(await context.sql(), viewerOf(context).chainId, rows.map(({ policy_version_id }) => policy_version_id))
  const now = context.now()
  return rows.map((row) => new Touchpoint(row, { pack: policies.get(row.policy_version_id)!.pack, now }))
}
