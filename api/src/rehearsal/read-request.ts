import { lifecycleOf, type PolicyPack } from '@huiyin/policy'
import type { CampusCalendars, ClockSubject } from '../clocks/index.ts'
import type { GoverningPolicy, PolicyShelf } from '../policies/index.ts'
import { viewerOf, type RequestContext } from '../shared/context.ts'
import type { Sql } from '../shared/database.ts'
import { recordNotFound, type RecordNotFound } from '../shared/errors.graphql.ts'
import type { InputCheck } from '../shared/input-check.ts'
import { fromGlobalId } from '../shared/relay.ts'
import { grantOf, reaches } from '../shared/viewer.ts'

const MOST_CAMPUSES = 500

/** What both rehearsals and migrations are asked with: rules are tried, and cases moved, where the viewer may write policies. */
export const PERMISSION = 'policies:write'

export function checkCampuses(campusIds: readonly string[], check: InputCheck): void {
  if (campusIds.length === 0) check.add('campusIds', 'REQUIRED', 'Give at least one campus.')
  if (campusIds.length > MOST_CAMPUSES) check.add('campusIds', 'TOO_MANY', `At most ${MOST_CAMPUSES} campuses at once.`)
}

/** Uuids of campuses within reach, each once, in an order that does not depend on how they were sent. */
export async function findCampuses(sql: Sql, context: RequestContext, calendars: CampusCalendars, sent: readonly string[]): Promise<string[] | RecordNotFound> {
  const grant = grantOf(context.viewer, PERMISSION)
  const ids = sent.map((id) => fromGlobalId(id, 'Campus'))
  const known = await calendars.read(sql, viewerOf(context).chainId, ids.filter((id) => id !== undefined))
  const lost = ids.findIndex((id) => id === undefined || !known.has(id) || !reaches(grant, id))
  return lost === -1 ? [...new Set(ids as string[])].sort() : recordNotFound(sent[lost]!, ['campusIds', String(lost)])
}

export async function findVersion(sql: Sql, context: RequestContext, shelf: PolicyShelf, sent: string): Promise<GoverningPolicy | RecordNotFound> {
  const id = fromGlobalId(sent, 'PolicyVersion')
  const policy = id === undefined ? undefined : (await shelf.read(sql, viewerOf(context).chainId, [id])).get(id)
  return policy ?? recordNotFound(sent, ['policyVersionId'])
}

/** Whether a pack knows complaints at all; one for grading or training has no way for them. */
export const isForComplaints = (pack: PolicyPack): boolean => lifecycleOf(pack, 'complaint').stages.length > 0

/** What the policy calls a subject. */
export const typeOf = ({ type, kind }: ClockSubject): string => type ?? kind
