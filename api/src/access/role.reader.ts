import DataLoader from 'dataloader'
import { viewerOf, type RequestContext } from '../shared/context.ts'
import { roleOf } from './roles.ts'
import { RoleScope, type RoleAssignment } from './session.graphql.ts'

interface RoleRow { staff_member_id: string; role: string; scope: 'chain' | 'region' | 'campus' | 'own'; region_id: string | null; campus_id: string | null }

const scopes: Record<RoleRow['scope'], RoleScope> = { chain: RoleScope.CHAIN, region: RoleScope.REGION, campus: RoleScope.CAMPUS, own: RoleScope.OWN }

const toAssignment = (row: RoleRow): RoleAssignment => ({
  role: row.role, title: roleOf(row.role)?.title ?? { zh: row.role, en: row.role }, scope: scopes[row.scope], regionId: row.region_id, campusId: row.campus_id,
})

const loaders = Symbol('roles')

/** Roles of staff members, batched. */
export function rolesOf(context: RequestContext, staffMemberId: string): Promise<RoleAssignment[]> {
  return context.loaders.get(loaders, () => new DataLoader<string, RoleAssignment[]>(async (ids) => {
    const rows = await (await context.sql()).rows<RoleRow>('access.roles', `select staff_member_id, role, scope, region_id, campus_id from role_assignment
      where chain_id = $1 and staff_member_id = any($2::uuid[]) order by role, id`, [viewerOf(context).chainId, ids])
    const byMember = Map.groupBy(rows, (row) => row.staff_member_id)
    return ids.map((id) => (byMember.get(id) ?? []).map(toAssignment))
  })).load(staffMemberId)
}
