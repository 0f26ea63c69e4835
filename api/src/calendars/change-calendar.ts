import { randomUUID } from 'node:crypto'
import { runCommand, type NewEvent, type Recorded } from '../events/index.ts'
import { queueJob } from '../jobs/index.ts'
import type { CalendarPattern } from '../organization/index.ts'
import { viewerOf, type RequestContext } from '../shared/context.ts'
import type { Sql } from '../shared/database.ts'
import { permissionMissing, recordNotFound, type IdempotencyKeyReused, type InputInvalid, type PermissionMissing, type RecordNotFound } from '../shared/errors.graphql.ts'
import { fromGlobalId, NIL_UUID } from '../shared/relay.ts'
import { grantOf, reaches } from '../shared/viewer.ts'
import type { CalendarServices } from './calendar-services.ts'
import { archiveEditions, bumpCalendars, bumpCampus, campusesOf, lockCalendar, lockCampus, type Owner } from './calendar.store.ts'
import type { CalendarVersionConflict } from './calendar-result.graphql.ts'
import { RECOMPUTE_KIND, type RecomputeOrder } from './recompute-clocks.ts'

/** Ids of what changed, to read the records again by. */
export interface Changed { __typename: 'CalendarChanged'; calendarIds: string[]; campusId: string | null; jobId: string | null }
export type ChangeRefusal = InputInvalid | RecordNotFound | PermissionMissing | CalendarVersionConflict
export type ChangeOutcome<Refusal> = Recorded<Changed> | Refusal | IdempotencyKeyReused

/** What a change concerns, and what it is called in the record of events. */
export interface ChangeTold {
  what: 'days' | 'hours' | 'year' | 'import'
  facts: Record<string, unknown>
}

/** Everything that follows from a change: versions, editions for closed cases, the job that judges the open ones anew, the events. `write` changes the rows. */
export async function followChange(
  { campusRules }: CalendarServices, sql: Sql, context: RequestContext, { calendarIds, campusId }: { calendarIds: readonly string[]; campusId: string | null }, { what, facts }: ChangeTold, write: () => Promise<void>,
): Promise<{ done: Changed; events: NewEvent[] }> {
  const { chainId, actor } = viewerOf(context)
  const now = context.now()
  const campusIds = campusId === null ? await campusesOf(sql, chainId, calendarIds) : [campusId]
  await archiveEditions(sql, chainId, campusIds, now)
  await write()
  await (campusId === null ? bumpCalendars(sql, chainId, calendarIds) : bumpCampus(sql, chainId, campusId))
  await campusRules.tell(sql, chainId, campusIds)
  const events = calendarIds.map((subjectId): NewEvent => ({
    type: 'CalendarChanged', subjectType: 'BusinessCalendar', subjectId, campusId, actor, occurredAt: now, facts: { what, ...(campusId !== null && { campusId }), ...facts },
  }))
  if (campusIds.length === 0) return { done: { __typename: 'CalendarChanged', calendarIds: [...calendarIds], campusId, jobId: null }, events }
  const jobId = randomUUID()
  const queued = await queueJob(sql, { chainId, id: jobId, kind: RECOMPUTE_KIND, input: { campusIds } satisfies RecomputeOrder, actor, audience: campusId, now })
  return { done: { __typename: 'CalendarChanged', calendarIds: [...calendarIds], campusId, jobId }, events: [...events, queued] }
}

export interface OwnedChange {
  calendarId?: string | null | undefined
  campusId?: string | null | undefined
  expectedVersion: number
  idempotencyKey?: string | null | undefined
}

/** A change of the days or the pattern of one calendar, or of the days of one campus. `work` checks the input against the pattern and answers what to write. */
export function changeOwned(
  services: CalendarServices, context: RequestContext, command: string, input: OwnedChange & object,
  work: (sql: Sql, pattern: CalendarPattern, owner: Owner) => Promise<InputInvalid | { told: ChangeTold; write: () => Promise<void> }>,
): Promise<ChangeOutcome<ChangeRefusal>> {
  const { chainId, actor } = viewerOf(context)
  return runCommand<Changed, ChangeRefusal>(services.log, { chainId, actor, command, idempotencyKey: input.idempotencyKey, body: input, now: context.now() }, async (sql) => {
    const found = await lockOwner(sql, context, input)
    if ('code' in found) return found
    if (found.version !== input.expectedVersion) return versionConflict(input.expectedVersion, found.version)
    const change = await work(sql, found.pattern, found.owner)
    if ('code' in change) return change
    const campusId = 'campusId' in found.owner ? found.owner.campusId : null
    return followChange(services, sql, context, { calendarIds: [found.owner.calendarId], campusId }, change.told, change.write)
  })
}

export interface FoundOwner { owner: Owner; version: number; pattern: CalendarPattern }

/** Locks what is to be changed. Who does not reach the whole chain may change the days of campuses within reach. */
export async function lockOwner(sql: Sql, context: RequestContext, { calendarId, campusId }: Pick<OwnedChange, 'calendarId' | 'campusId'>): Promise<FoundOwner | RecordNotFound | PermissionMissing> {
  const { chainId } = viewerOf(context)
  const grant = grantOf(context.viewer, 'calendars:write')
  if (campusId != null) {
    const campus = await lockCampus(sql, chainId, fromGlobalId(campusId, 'Campus') ?? NIL_UUID)
    if (!campus || !reaches(grant, campus.id)) return recordNotFound(campusId, ['campusId'])
    return { owner: { campusId: campus.id, calendarId: campus.calendar_id }, version: campus.calendar_version, pattern: campus.spec }
  }
  const calendar = await lockCalendar(sql, chainId, fromGlobalId(calendarId ?? '', 'BusinessCalendar') ?? NIL_UUID)
  if (!calendar) return recordNotFound(calendarId ?? '', ['calendarId'])
  if (grant.campuses !== 'chain') return wholeChainNeeded()
  return { owner: { calendarId: calendar.id }, version: calendar.version, pattern: calendar.spec }
}

export const wholeChainNeeded = (): PermissionMissing => ({
  ...permissionMissing('calendars:write'), message: 'Calendars shared by campuses are changed by those who may do so in the whole chain; set the days of your own campus instead.',
})

const versionConflict = (expectedVersion: number, currentVersion: number): CalendarVersionConflict => ({
  __typename: 'CalendarVersionConflict', code: 'CALENDAR_VERSION_CONFLICT', path: ['expectedVersion'], expectedVersion, currentVersion,
  message: `The calendar has version ${currentVersion}, not ${expectedVersion}; look at it again before changing it.`,
})
