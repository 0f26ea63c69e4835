import { NIL_UUID } from '../shared/relay.ts'
import { campusArray, reaches, type Grant, type Viewer } from '../shared/viewer.ts'
import type { Case } from './case/case.ts'
import type { Reach } from './queue/filter-sql.ts'

/** What readers may show under a grant. */
export const reachOf = (grant: Grant, viewer: Viewer): Reach => ({
  campusIds: campusArray(grant),
  // Nothing belongs to nobody.
  ownOf: grant.ownOnly ? (viewer.staffMemberId ?? NIL_UUID) : null,
})

/** Whether a case is within a grant: of its campuses and, where only own cases are, of concern to the viewer. */
export function concerns(grant: Grant, viewer: Viewer, { complaint, tasks }: Pick<Case, 'complaint' | 'tasks'>): boolean {
  if (!reaches(grant, complaint.campus_id)) return false
  if (!grant.ownOnly) return true
  const me = viewer.staffMemberId
  return me !== undefined && [complaint.assignee_id, complaint.first_contact_owner_id, ...tasks.map(({ liaison_id }) => liaison_id)].includes(me)
}
