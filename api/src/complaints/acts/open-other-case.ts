import { lifecycleOf } from '@huiyin/policy'
import { runCommand } from '../../events/index.ts'
import { checkReferences, fieldValues, purposes, readValues, type GoverningPolicy, type PolicyShelf } from '../../policies/index.ts'
import { viewerOf, type RequestContext } from '../../shared/context.ts'
import type { Sql } from '../../shared/database.ts'
import { inputInvalid, recordNotFound } from '../../shared/errors.graphql.ts'
import { InputCheck } from '../../shared/input-check.ts'
import { fromGlobalId } from '../../shared/relay.ts'
import { grantOf, reaches } from '../../shared/viewer.ts'
import { storeCases } from '../case/store-cases.ts'
import type { ComplaintServices } from '../complaint-services.ts'
import { INTERNAL } from '../titles.ts'
import type { OpenCaseInput } from './act-input.graphql.ts'
import type { Written } from './perform-act.ts'
import { isRefusal } from './refusals.ts'
import type { IntakeRefusal, Registered, RegisterOutcome } from './register-complaint.ts'

/** Kinds of subjects with features of their own. */
const OTHERWISE_SERVED: ReadonlySet<string> = new Set(['complaint', 'client', 'duty'])

/** Kinds of cases that the policies in force at a campus know besides complaints, each with its policy. */
export async function caseTypesAt(shelf: PolicyShelf, sql: Sql, chainId: string, campusId: string, at: number): Promise<ReadonlyMap<string, GoverningPolicy>> {
  const types = new Map<string, GoverningPolicy>()
  for (const purpose of purposes) {
    const policy = await shelf.inForce(sql, chainId, campusId, at, purpose)
    for (const { subject } of policy?.pack.lifecycles ?? []) if (!OTHERWISE_SERVED.has(subject) && !types.has(subject)) types.set(subject, policy!)
  }
  return types
}

/** Begins a case that is no complaint. */
export async function openOtherCase(services: ComplaintServices, context: RequestContext, input: OpenCaseInput): Promise<RegisterOutcome> {
  const viewer = viewerOf(context)
  const { chainId, actor } = viewer
  const now = context.now()
  const first = new InputCheck(now)
  const matter = first.text('matter', input.matter, { longest: 5000, required: true })
  const receivedAt = first.past('openedAt', input.openedAt)
  const sent = readValues(input.values, first)
  first.idempotencyKey(input.idempotencyKey)
  if (first.issues.length > 0) return inputInvalid(first.issues)
  let written: Written | undefined
  const command = { chainId, actor, command: 'openCase', idempotencyKey: input.idempotencyKey, body: input, now }
  const outcome = await runCommand<Registered, IntakeRefusal>(services.log, command, async (sql) => {
    const campusId = fromGlobalId(input.campusId, 'Campus')
    const calendar = campusId === undefined || !reaches(grantOf(viewer, 'complaints:write'), campusId) ? undefined : (await services.clocks.calendars.read(sql, chainId, [campusId])).get(campusId)
    if (campusId === undefined || !calendar) return recordNotFound(input.campusId, ['campusId'])
    const types = await caseTypesAt(services.clocks.policies, sql, chainId, campusId, receivedAt)
    const policy = types.get(input.caseType)
    const check = new InputCheck(now)
    if (!policy) {
      check.add('caseType', 'VALUE_UNKNOWN', `No policy in force at this campus knows cases of kind ${input.caseType}; there are ${[...types.keys()].join(', ') || 'none'}.`)
      return inputInvalid(check.issues)
    }
    const given = fieldValues(policy.pack, openingFields(policy, input.caseType), sent, true, check)
    await checkReferences(sql, chainId, given.references, check)
    if (check.issues.length > 0) return inputInvalid(check.issues)
    const owner = viewer.staffMemberId ?? null
    const intake = {
      caseType: input.caseType, campusId, channel: INTERNAL, matter: matter!, demand: null, anonymous: false, complainantName: null, complainantPhone: null, complainantRelation: null,
      clientId: null, touchpointId: null, subjectStaffId: null, receivedAt, classification: given.facts, record: given.record, agreedTargetAt: null, firstContactOwnerId: owner, assigneeId: owner,
    }
    const { cases: [opened], events } = await storeCases(services, sql, { chainId, actor, now, intakes: [{ intake, rules: { policy, calendar } }] })
    written = { case: opened!, policy }
    return { done: { __typename: 'ComplaintRegistered', complaintId: opened!.complaint.id }, events }
  })
  return isRefusal(outcome) ? (outcome as IntakeRefusal) : { ...(outcome as Registered & { cursor: string }), written }
}

/** Event facts that the opening event may carry. */
function openingFields({ pack }: GoverningPolicy, caseType: string): { id: string; title: { zh: string; en: string }; required: boolean; clauses: [] }[] {
  return lifecycleOf(pack, caseType).opens === undefined ? [] : pack.facts.filter(({ scope }) => scope === 'event').map(({ id, title }) => ({ id, title, required: false, clauses: [] }))
}
