import type { RequestContext } from '../shared/context.ts'
import { NIL_UUID } from '../shared/relay.ts'
import { campusArray, grantOf, reaches, type Grant, type Permission, type Viewer } from '../shared/viewer.ts'
import type { Sql } from '../shared/database.ts'

/** Which families a viewer may see or change with a permission. */
export interface ClientReach {
  /** Null: all campuses of the chain. */
  campusIds: readonly string[] | null
  /** Only families whose follow-ups are this staff member's. */
  ownOf: string | null
}

export function clientReach(viewer: Viewer | null, permission: Permission): ClientReach {
  const grant = grantOf(viewer, permission)
  return { campusIds: campusArray(grant), ownOf: ownOf(grant, viewer) }
}

const ownOf = (grant: Grant, viewer: Viewer | null): string | null => (grant.ownOnly ? (viewer?.staffMemberId ?? NIL_UUID) : null)

/** Whether a family of this campus is within reach; for those who only reach their own, whether one of its follow-ups is theirs. */
export async function reachesClient(sql: Sql, viewer: Viewer, permission: Permission, client: { id: string; campus_id: string }): Promise<boolean> {
  const grant = grantOf(viewer, permission)
  if (!reaches(grant, client.campus_id)) return false
  if (!grant.ownOnly) return true
  return (await sql.one('clients.own', 'select from touchpoint where chain_id = $1 and client_id = $2 and assignee_id = $3 limit 1', [viewer.chainId, client.id, ownOf(grant, viewer)])) !== undefined
}

/** Whether telephone numbers of families are shown whole. */
export const maySeePhones = ({ viewer }: RequestContext): boolean => viewer?.permissions.has('clients:unmask') ?? false
