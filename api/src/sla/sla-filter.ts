import type { ClockFacts, SubjectKindName } from '../clocks/index.ts'
import type { EventRow } from '../events/index.ts'
import type { RequestContext } from '../shared/context.ts'
import { uuidsOf } from '../shared/relay.ts'
import { grantOf, type Permission } from '../shared/viewer.ts'
import type { SlaFilter } from './sla.graphql.ts'

/** A filter in terms of the database; null does not narrow. */
export interface ClockNarrowing {
  readonly campusIds: readonly string[] | null
  readonly kinds: ReadonlySet<string> | null
  readonly ownerRoles: readonly string[] | null
  readonly keys: readonly string[] | null
}

export function narrowingOf(filter: SlaFilter | null | undefined): ClockNarrowing {
  return {
    campusIds: filter?.campusIds ? uuidsOf(filter.campusIds, 'Campus') : null,
    kinds: filter?.kinds ? new Set(filter.kinds) : null,
    ownerRoles: filter?.ownerRoles ?? null, keys: filter?.keys ?? null,
  }
}

/** Clocks are seen with the permission that shows their subject. */
export const permissionFor: Record<SubjectKindName, Permission> = { complaint: 'complaints:read', client: 'clients:read', duty: 'complaints:read' }

export const factsOf = ({ facts }: EventRow): ClockFacts => facts as unknown as ClockFacts

export const subjectOf = (event: EventRow): { kind: SubjectKindName; id: string } => {
  const { complaintId, clientId, dutyId } = factsOf(event)
  if (complaintId !== null) return { kind: 'complaint', id: complaintId }
  return dutyId ? { kind: 'duty', id: dutyId } : { kind: 'client', id: clientId! }
}

/** Whether an event tells of a clock that passes. The kind of change is asked apart, since boards pass all. */
export function passes({ campusIds, ownerRoles, keys }: ClockNarrowing): (event: EventRow) => boolean {
  const campuses = campusIds && new Set(campusIds)
  return (event) => {
    if (event.subjectType !== 'Clock' || (campuses && !campuses.has(event.campusId ?? ''))) return false
    const { key, ownerRole } = factsOf(event)
    return (!keys || keys.includes(key)) && (!ownerRoles || ownerRole === null || ownerRoles.includes(ownerRole))
  }
}

/** What of the clocks a viewer reaches, per kind of subject; kinds out of reach are left out. */
export interface ClockReach {
  readonly kind: SubjectKindName
  /** Null: the whole chain. */
  readonly campusIds: readonly string[] | null
  /** Only clocks of subjects that concern this staff member. */
  readonly ownOf: string | null
}

export function reachOf(context: RequestContext): ClockReach[] {
  const { viewer } = context
  return (['complaint', 'client', 'duty'] as const).flatMap((kind): ClockReach[] => {
    if (!viewer?.permissions.has(permissionFor[kind])) return []
    const { campuses, ownOnly } = grantOf(viewer, permissionFor[kind])
    return [{ kind, campusIds: campuses === 'chain' ? null : campuses, ownOf: ownOnly ? (viewer.staffMemberId ?? '') : null }]
  })
}

