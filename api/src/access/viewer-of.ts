import type { Grant, Permission, Viewer } from '../shared/viewer.ts'
import { roleOf } from './roles.ts'

/** A role as it is assigned; `campuses`: those of its region. */
export interface AssignedRole { role: string; scope: 'chain' | 'region' | 'campus' | 'own'; campus: string | null; campuses: string[] | null }

export interface StaffCredential {
  session_id: string
  expires_at: string
  user_id: string
  chain_id: string
  staff_id: string
  name: string
  email: string | null
  roles: AssignedRole[]
}

export interface KeyCredential {
  id: string
  chain_id: string
  name: string
  scopes: Permission[]
  campus_ids: string[] | null
}

export function staffViewer(row: StaffCredential): Viewer {
  const grants = new Map<Permission, Grant>()
  for (const assigned of row.roles) {
    for (const permission of roleOf(assigned.role)?.permissions ?? []) grants.set(permission, widened(grants.get(permission), reachOf(assigned)))
  }
  return finished({
    kind: 'staff', chainId: row.chain_id, name: row.name, staffMemberId: row.staff_id,
    session: { id: row.session_id, userId: row.user_id, email: row.email, expiresAt: row.expires_at },
    actor: { kind: 'staff', id: row.staff_id },
    roles: new Set(row.roles.map(({ role }) => role)),
  }, grants)
}

export function keyViewer(row: KeyCredential): Viewer {
  const reach: Grant = { campuses: row.campus_ids ?? 'chain', ownOnly: false }
  return finished({ kind: 'partner', chainId: row.chain_id, name: row.name, apiKeyId: row.id, actor: { kind: 'partner', id: row.id }, roles: new Set() },
    new Map(row.scopes.map((scope) => [scope, reach])))
}

function reachOf({ scope, campus, campuses }: AssignedRole): Grant {
  if (scope === 'chain') return { campuses: 'chain', ownOnly: false }
  if (scope === 'region') return { campuses: campuses ?? [], ownOnly: false }
  if (scope === 'campus') return { campuses: campus ? [campus] : [], ownOnly: false }
  return { campuses: campus ? [campus] : 'chain', ownOnly: true }
}

/** Two roles with one permission: their campuses together. One that reaches own records alone adds nothing to one that reaches a campus. */
function widened(first: Grant | undefined, second: Grant): Grant {
  if (!first) return second
  if (first.ownOnly !== second.ownOnly) return first.ownOnly ? second : first
  if (first.campuses === 'chain' || second.campuses === 'chain') return { ...first, campuses: 'chain' }
  return { ...first, campuses: [...new Set([...first.campuses, ...second.campuses])].sort() }
}

function finished(viewer: Omit<Viewer, 'permissions' | 'grants' | 'scope' | 'viewerClass'>, grants: Map<Permission, Grant>): Viewer {
  const reaches = [...grants].sort(([a], [b]) => (a < b ? -1 : 1)).map(([permission, { campuses, ownOnly }]) => `${permission}=${campuses === 'chain' ? '*' : campuses.join(',')}${ownOnly ? '!' : ''}`)
  const isPersonal = [...grants.values()].some(({ ownOnly }) => ownOnly)
  return {
    ...viewer, grants,
    permissions: new Set(grants.keys()),
    scope: common([...grants.values()]),
    viewerClass: [viewer.chainId, [...viewer.roles].sort().join(','), ...reaches, ...(isPersonal ? [viewer.actor.id] : [])].join(';'),
  }
}

/** Campuses that all of the grants reach. */
function common(grants: readonly Grant[]): Grant['campuses'] {
  const lists = grants.flatMap(({ campuses }) => (campuses === 'chain' ? [] : [campuses]))
  const [first, ...others] = lists
  return first ? first.filter((campus) => others.every((list) => list.includes(campus))) : 'chain'
}
