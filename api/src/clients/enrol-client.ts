import { randomUUID } from 'node:crypto'
import { materializeClocks } from '../clocks/index.ts'
import { runCommand, type NewEvent, type Recorded } from '../events/index.ts'
import { viewerOf, type RequestContext } from '../shared/context.ts'
import type { Sql } from '../shared/database.ts'
import { inputInvalid, recordNotFound, type IdempotencyKeyReused, type InputInvalid, type RecordNotFound } from '../shared/errors.graphql.ts'
import { InputCheck } from '../shared/input-check.ts'
import { fromGlobalId } from '../shared/relay.ts'
import { isoOf } from '../shared/time.ts'
import { grantOf, reaches } from '../shared/viewer.ts'
import type { GoverningPolicy } from '../policies/index.ts'
import type { EnrolClientInput } from './client-input.graphql.ts'
import { calendarOf, type ClientServices } from './client-services.ts'
import type { ClientRow } from './client.entity.ts'
import { nextNumber, saveFamilies, type NewFamily } from './family/client.store.ts'
import { gradeClients } from './grading/grade-clients.ts'
import { summaryOf } from './listeners.ts'
import { clientSubject } from './touchpoints/client-subject.ts'
import { planFor, readFollower, rowOf, saveTouchpoints } from './touchpoints/plan-touchpoints.ts'

export interface Enrolled { __typename: 'ClientEnrolled'; clientId: string }
export type EnrolOutcome = Recorded<Enrolled> | InputInvalid | RecordNotFound | IdempotencyKeyReused

const MOST_PEOPLE = 10
/** Two families given the same automatic number at the same moment: the later one asks again. */
const ATTEMPTS = 5

/** Opens a family's file and plans its follow-ups as clocks (childcare-institution/1.1). */
export function enrolClient(services: ClientServices, context: RequestContext, input: EnrolClientInput): Promise<EnrolOutcome> | EnrolOutcome {
  const viewer = viewerOf(context)
  const { chainId, actor } = viewer
  const now = context.now()
  const check = new InputCheck(now)
  const family = readFamily(input, check, now)
  const enrolledAt = Date.parse(family.client.enrolled_at!)
  check.idempotencyKey(input.idempotencyKey)
  if (check.issues.length > 0) return inputInvalid(check.issues)

  return runCommand<Enrolled, InputInvalid | RecordNotFound>(services.log, { chainId, actor, command: 'enrolClient', idempotencyKey: input.idempotencyKey, body: input, now }, async (sql) => {
    const campusId = fromGlobalId(input.campusId, 'Campus')
    const calendar = campusId !== undefined && reaches(grantOf(viewer, 'clients:write'), campusId) ? await calendarOf(services, sql, chainId, campusId) : undefined
    if (!campusId || !calendar) return recordNotFound(input.campusId, ['campusId'])
    const today = calendar.localDate(now)
    family.children.forEach(({ birthday }, index) => {
      if (birthday !== null && birthday > today) check.add(['children', String(index), 'birthday'], 'IN_THE_FUTURE', 'A birthday lies in the future.')
    })
    if (input.firstClassOn != null && input.firstClassOn < calendar.localDate(enrolledAt)) check.add('firstClassOn', 'BEFORE_ENROLMENT', 'Classes cannot begin before the family enrolled.')
    if (check.issues.length > 0) return inputInvalid(check.issues)

    family.client.campus_id = campusId
    if (!(await storeFamily(sql, chainId, family, input.number?.trim() || null, now))) {
      check.add('number', 'NUMBER_TAKEN', `The number ${input.number} belongs to another family.`)
      return inputInvalid(check.issues)
    }
    const [policy] = await Promise.all([
      policyOf(services, sql, chainId, campusId, [enrolledAt, now]),
      services.listeners.tell(sql, chainId, [{ before: null, after: summaryOf(family.client) }]),
    ])
    const clockEvents: NewEvent[] = []
    if (policy) {
      const planned = planFor(family.client, family.children, policy.pack, calendar, now)
      const assigneeId = planned[0] ? await readFollower(sql, chainId, campusId, planned[0].ownerRole) : null
      const touchpoints = await saveTouchpoints(sql, chainId, planned.map((one) => rowOf({ client: family.client, policyVersionId: policy.id, assigneeId }, one)))
      const subject = clientSubject(family.client, touchpoints)
      if (subject) {
        const [judgement] = await materializeClocks(sql, { chainId, judgings: [{ subject, pack: policy.pack, calendar }], now, actor, fresh: true })
        clockEvents.push(...judgement!.events)
      }
    }
    const graded = await gradeClients(sql, services.clocks.policies, { chainId, clientIds: [family.client.id], now, actor })
    const enrolled: NewEvent = { type: 'ClientEnrolled', subjectType: 'Client', subjectId: family.client.id, campusId, actor, occurredAt: enrolledAt, facts: { number: family.client.number } }
    return { done: { __typename: 'ClientEnrolled', clientId: family.client.id }, events: [enrolled, ...clockEvents, ...graded] }
  })
}

function readFamily(input: EnrolClientInput, check: InputCheck, now: number): NewFamily {
  const id = randomUUID()
  const name = check.text('name', input.name, { longest: 100, required: true })
  if (input.guardians.length === 0 || input.guardians.length > MOST_PEOPLE) check.add('guardians', 'LENGTH_OUT_OF_RANGE', `A family has 1 to ${MOST_PEOPLE} guardians.`)
  if (input.children.length > MOST_PEOPLE) check.add('children', 'LENGTH_OUT_OF_RANGE', `A family has at most ${MOST_PEOPLE} children.`)
  const guardians = input.guardians.slice(0, MOST_PEOPLE).map(({ name: guardian, relation, phone }, index) => ({
    id: randomUUID(), client_id: id,
    name: check.text(['guardians', String(index), 'name'], guardian, { longest: 100, required: true }) ?? '',
    relation: check.text(['guardians', String(index), 'relation'], relation, { longest: 40, required: true }) ?? '',
    phone: check.phone(['guardians', String(index), 'phone'], phone)?.replaceAll(/[\s\-()]/g, '') ?? null,
  }))
  const children = input.children.slice(0, MOST_PEOPLE).map(({ name: child, birthday, className }, index) => ({
    id: randomUUID(), client_id: id, birthday: birthday ?? null,
    name: check.text(['children', String(index), 'name'], child, { longest: 100, required: true }) ?? '',
    class_name: check.text(['children', String(index), 'className'], className, { longest: 100 }),
  }))
  const enrolledAt = check.past('enrolledAt', input.enrolledAt)
  check.text('number', input.number, { longest: 40 })
  const client: ClientRow = {
    id, campus_id: '', number: '', name: name ?? '', status: 'enrolled', enrolled_at: isoOf(Math.min(enrolledAt, now)), first_class_on: input.firstClassOn ?? null,
    left_on: null, left_reason: null, cooperation_intent: null, referral_willingness: null, transfer_risk: false, grade: null, grade_mean: null, grade_detail: null, graded_at: null, version: 1,
  }
  return { client, guardians, children }
}

/** False when the number asked for is taken. */
async function storeFamily(sql: Sql, chainId: string, family: NewFamily, number: string | null, now: number): Promise<boolean> {
  for (let attempt = 1; attempt <= (number === null ? ATTEMPTS : 1); attempt++) {
    family.client.number = number ?? (await nextNumber(sql, chainId))
    if ((await saveFamilies(sql, chainId, [family], isoOf(now))).size > 0) return true
  }
  if (number === null) throw new Error('No number for the family was free.')
  return false
}

/** The first policy in force at the campus at one of the instants: families older than the first policy follow that one. */
async function policyOf({ clocks }: ClientServices, sql: Sql, chainId: string, campusId: string, instants: readonly number[]): Promise<GoverningPolicy | undefined> {
  for (const at of instants) {
    const policy = await clocks.policies.inForce(sql, chainId, campusId, at)
    if (policy) return policy
  }
  return undefined
}
