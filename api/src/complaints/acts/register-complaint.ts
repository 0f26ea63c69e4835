import { createHash } from 'node:crypto'
import { missingRecordFields, type PolicyPack } from '@huiyin/policy'
import { runCommand } from '../../events/index.ts'
import { checkReferences, fieldValues } from '../../policies/index.ts'
import { viewerOf, type RequestContext } from '../../shared/context.ts'
import type { Sql } from '../../shared/database.ts'
import { inputInvalid, recordNotFound, type IdempotencyKeyReused, type InputInvalid, type RecordNotFound } from '../../shared/errors.graphql.ts'
import { grantOf, reaches, type Viewer } from '../../shared/viewer.ts'
import type { Intake } from '../case/open-case.ts'
import { storeCases } from '../case/store-cases.ts'
import type { CaseRules, ComplaintServices } from '../complaint-services.ts'
import type { RegisterComplaintInput } from './act-input.graphql.ts'
import { InputCheck } from '../../shared/input-check.ts'
import { classificationFacts } from './classification.ts'
import { readReferences, type References } from './intake-references.ts'
import type { Written } from './perform-act.ts'
import { readIntake, type IntakeValues } from './read-intake.ts'
import { isRefusal } from './refusals.ts'

export interface Registered {
  __typename: 'ComplaintRegistered'
  complaintId: string
}

export type IntakeRefusal = InputInvalid | RecordNotFound
export type RegisterOutcome = (Registered & { cursor: string; written: Written | undefined }) | IntakeRefusal | IdempotencyKeyReused

export async function registerComplaint(services: ComplaintServices, context: RequestContext, input: RegisterComplaintInput): Promise<RegisterOutcome> {
  const check = new InputCheck(context.now())
  const values = readIntake(input, check)
  return check.issues.length > 0 ? inputInvalid(check.issues) : takeIn(services, context, 'registerComplaint', input, () => values)
}

/** Registers what `find` answers, in one transaction with it. @param body the input, by which repetitions with the same key are recognised */
export async function takeIn(
  services: ComplaintServices, context: RequestContext, mutation: string, body: { idempotencyKey?: string | null },
  find: (sql: Sql, chainId: string) => IntakeValues | RecordNotFound | Promise<IntakeValues | RecordNotFound>,
): Promise<RegisterOutcome> {
  const viewer = viewerOf(context)
  const { chainId, actor } = viewer
  const now = context.now()
  let written: Written | undefined
  const command = { chainId, actor, command: mutation, idempotencyKey: body.idempotencyKey, body, now }
  const outcome = await runCommand<Registered, IntakeRefusal>(services.log, command, async (sql) => {
    const values = await find(sql, chainId)
    if (isRefusal(values)) return values
    const grant = grantOf(viewer, 'complaints:write')
    const { campus } = values
    if (campus.id === undefined || !reaches(grant, campus.id)) return recordNotFound(campus.sent, [campus.field])
    // Sent together: one round trip.
    const [policy, calendars, references] = await Promise.all([
      services.clocks.policies.inForce(sql, chainId, campus.id, values.receivedAt),
      services.clocks.calendars.read(sql, chainId, [campus.id]),
      readReferences(sql, chainId, grant, values),
    ])
    const calendar = calendars.get(campus.id)
    if (!calendar) return recordNotFound(campus.sent, [campus.field])
    if (isRefusal(references)) return references
    const check = new InputCheck(now)
    if (!policy) {
      check.add(campus.field, 'NO_POLICY', 'No policy governs this campus at the time of receipt.')
      return inputInvalid(check.issues)
    }
    const intake = await intakeOf(sql, values, campus.id, references, policy.pack, viewer, check)
    if (check.issues.length > 0) return inputInvalid(check.issues)
    const rules: CaseRules = { policy, calendar }
    const { cases: [opened], events } = await storeCases(services, sql, { chainId, actor, now, intakes: [{ intake, rules }] })
    written = { case: opened!, policy }
    return { done: { __typename: 'ComplaintRegistered', complaintId: opened!.complaint.id }, events }
  })
  return isRefusal(outcome) ? (outcome as IntakeRefusal | IdempotencyKeyReused) : { ...(outcome as Registered & { cursor: string }), written }
}

/** What the policy says of the values: channel, required record fields, classification. */
async function intakeOf(sql: Sql, values: IntakeValues, campusId: string, references: References, pack: PolicyPack, viewer: Viewer, check: InputCheck): Promise<Intake> {
  const { channel, anonymous, matter, demand, complainantName, complainantPhone, complainantRelation, receivedAt, agreedTargetAt } = values
  const ways = pack.channels.filter(({ ticketType }) => ticketType === 'complaint')
  const way = ways.find(({ id }) => id === channel)
  const given = fieldValues(pack, (way?.fields ?? []).filter(({ id }) => !Object.hasOwn(recordPaths, id)), values.values, true, check)
  await checkReferences(sql, viewer.chainId, given.references, check)
  const classification = { ...reportedBy(pack, viewer.chainId, values, references), ...given.facts, ...classificationFacts(pack, values.classification, check) }
  if (!way) {
    check.add('channel', 'VALUE_UNKNOWN', `The policy of this campus has no complaint channel ${channel}; it has ${ways.map(({ id }) => id).join(', ')}.`)
  } else {
    const record = {
      ...given.record, ...classification, channel, anonymous, matter, demand, complainant_name: complainantName, complainant_phone: complainantPhone,
      complainant_relation: complainantRelation, received_at: receivedAt, agreed_reply_at: agreedTargetAt,
      client: references.clientId, touchpoint: references.touchpointId, subject_staff: references.subjectStaffId,
    }
    for (const { field, title, clauses } of missingRecordFields(pack, channel, record, { ...classification, channel, anonymous } as never)) {
      check.add(inputPath(pack, field), 'REQUIRED', `${title.en} is needed for complaints through this channel.`, clauses[0])
    }
  }
  const owner = viewer.staffMemberId ?? null
  return {
    campusId, channel, matter: matter!, demand, anonymous, complainantName, complainantPhone, complainantRelation, ...references, receivedAt, classification,
    agreedTargetAt, record: given.record, firstContactOwnerId: owner, assigneeId: owner,
  }
}

/** Packs that count the same matter by different persons tell these apart by this fact. It names nobody: a client's id, else a digest. */
function reportedBy(pack: PolicyPack, chainId: string, { complainantPhone, complainantName }: IntakeValues, { clientId }: References): Record<string, string> {
  if (!pack.facts.some(({ id }) => id === 'reported_by')) return {}
  const known = complainantPhone?.replaceAll(/\D/g, '') ?? complainantName
  const person = clientId ?? (known ? createHash('sha256').update(`${chainId} ${known}`).digest('base64url').slice(0, 22) : undefined)
  return person === undefined ? {} : { reported_by: person }
}

const recordPaths: Readonly<Record<string, readonly string[]>> = {
  matter: ['matter'], demand: ['demand'], received_at: ['receivedAt'], channel: ['channel'], anonymous: ['anonymous'], agreed_reply_at: ['agreedTargetAt'],
  complainant_name: ['complainant', 'name'], complainant_phone: ['complainant', 'phone'], complainant_relation: ['complainant', 'relation'],
  client: ['clientId'], touchpoint: ['touchpointId'], subject_staff: ['subjectStaffId'],
}

/** The input field of a record field; what is no field of its own is a classification or a further value. */
const inputPath = (pack: PolicyPack, field: string): readonly string[] =>
  Object.hasOwn(recordPaths, field) ? recordPaths[field]! : pack.dimensions.some(({ id }) => id === field) ? ['classification'] : ['values', field]
