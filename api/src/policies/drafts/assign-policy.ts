import type { Calendar, PackProblem } from '@huiyin/policy'
import { runCommand, type NewEvent } from '../../events/index.ts'
import { viewerOf, type RequestContext } from '../../shared/context.ts'
import { inputInvalid, recordNotFound, type IdempotencyKeyReused, type InputInvalid, type RecordNotFound } from '../../shared/errors.graphql.ts'
import { InputCheck } from '../../shared/input-check.ts'
import { fromGlobalId } from '../../shared/relay.ts'
import { grantOf, reaches } from '../../shared/viewer.ts'
import type { CampusCalendars } from '../../organization/index.ts'
import { bindPolicy } from '../bind-policy.ts'
import type { DraftServices } from './draft.service.ts'
import type { AssignPolicyInput } from './draft-input.graphql.ts'
import { policyNotReady, type PolicyNotReady } from './draft.graphql.ts'

const MOST_CAMPUSES = 500
const SKEW_MS = 60_000
const YEAR_MS = 366 * 86_400_000

export interface Assigned { __typename: 'PolicyAssigned'; policyId: string; campusIds: string[] }

/** Lets a published version govern campuses from an instant on. What was received before keeps its version. */
export function assignPolicy({ log, shelf, calendars, campusRules }: DraftServices & { calendars: CampusCalendars }, context: RequestContext, input: AssignPolicyInput): Promise<Assigned | InputInvalid | RecordNotFound | PolicyNotReady | IdempotencyKeyReused> {
  const viewer = viewerOf(context)
  const { chainId, actor } = viewer
  const now = context.now()
  const effectiveFrom = Date.parse(input.effectiveFrom)
  const check = new InputCheck(now)
  if (input.campusIds.length === 0) check.add('campusIds', 'REQUIRED', 'Give at least one campus.')
  if (input.campusIds.length > MOST_CAMPUSES) check.add('campusIds', 'TOO_MANY', `At most ${MOST_CAMPUSES} campuses at once.`)
  if (effectiveFrom < now - SKEW_MS) check.add('effectiveFrom', 'IN_THE_PAST', 'A policy begins to govern now or later; what was received before keeps its own.')
  if (check.issues.length > 0) return Promise.resolve(inputInvalid(check.issues))
  return runCommand<Assigned, InputInvalid | RecordNotFound | PolicyNotReady>(log, { chainId, actor, command: 'assignPolicy', body: input, now }, async (sql) => {
    const id = fromGlobalId(input.policyVersionId, 'PolicyVersion')
    const policy = id === undefined ? undefined : (await shelf.read(sql, chainId, [id])).get(id)
    if (!policy) return recordNotFound(input.policyVersionId, ['policyVersionId'])
    if (effectiveFrom < Date.parse(policy.effectiveFrom)) {
      check.add('effectiveFrom', 'BEFORE_VERSION', `${policy.packKey} ${policy.version} may govern from ${policy.effectiveFrom} on.`)
      return inputInvalid(check.issues)
    }
    const campusIds: string[] = []
    for (const [index, sent] of input.campusIds.entries()) {
      const campusId = fromGlobalId(sent, 'Campus')
      if (campusId === undefined || !reaches(grantOf(viewer, 'policies:write'), campusId)) return recordNotFound(sent, ['campusIds', String(index)])
      campusIds.push(campusId)
    }
    const calendarOf = await calendars.read(sql, chainId, campusIds)
    const unknown = campusIds.findIndex((campusId) => !calendarOf.has(campusId))
    if (unknown !== -1) return recordNotFound(input.campusIds[unknown]!, ['campusIds', String(unknown)])
    const problems = [...calendarOf].flatMap(([campusId, calendar]) => closedFrom(calendar, effectiveFrom, input.campusIds[campusIds.indexOf(campusId)]!))
    if (problems.length > 0) return policyNotReady(problems)
    const { purpose } = policy.row
    for (const campusId of new Set(campusIds)) {
      await bindPolicy(sql, { chainId, campusId, policyVersionId: policy.id, effectiveFrom, purpose, boundBy: `${actor.kind}:${actor.id}`, boundAt: now })
    }
    await campusRules.tell(sql, chainId, [...new Set(campusIds)])
    const events = [...new Set(campusIds)].map((campusId): NewEvent => ({
      type: 'PolicyAssigned', subjectType: 'PolicyVersion', subjectId: policy.id, campusId, actor, occurredAt: now, facts: { campusId, effectiveFrom: input.effectiveFrom, purpose },
    }))
    return { done: { __typename: 'PolicyAssigned', policyId: policy.id, campusIds }, events }
  })
}

/** A calendar that does not open within a year would let every opening and working limit run for ever. */
function closedFrom(calendar: Calendar, at: number, campus: string): PackProblem[] {
  const problem: PackProblem = {
    path: `campuses.${campus}.calendar`, code: 'NEVER_OPEN',
    message: { zh: '该园所的日历在一年内没有任何开放时间', en: 'The calendar of this campus opens at no time within a year' },
  }
  try {
    return calendar.nextOpening(at) - at > YEAR_MS ? [problem] : []
  } catch {
    return [problem]
  }
}
