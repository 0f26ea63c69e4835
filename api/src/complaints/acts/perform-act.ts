import { allowedActions, excludedAct, lifecycleOf, missingActionFields, replay, type Facts } from '@huiyin/policy'
import { clockIdOf, judge, readStoredClocks, writeClocks, writeWakeUps } from '../../clocks/index.ts'
import { recordEvents, runCommand, type Command } from '../../events/index.ts'
import { checkReferences, fieldValues, readValues, type GoverningPolicy } from '../../policies/index.ts'
import { viewerOf, type RequestContext } from '../../shared/context.ts'
import type { Sql } from '../../shared/database.ts'
import { inputInvalid, recordNotFound, type IdempotencyKeyReused } from '../../shared/errors.graphql.ts'
import { grantOf } from '../../shared/viewer.ts'
import { subjectOf, type Case } from '../case/case.ts'
import { lockCase, saveCase } from '../case/case.store.ts'
import { projectCase } from '../case/project-case.ts'
import { summaryOf } from '../case/summary.ts'
import { rulesOf, type ComplaintServices } from '../complaint-services.ts'
import { concerns } from '../reach.ts'
import type { ActKind } from './act.ts'
import type { ActInput } from './act-input.graphql.ts'
import type { ExcludedAction } from './act-result.graphql.ts'
import { earliestOf } from './act-time.ts'
import { InputCheck } from '../../shared/input-check.ts'
import { actEvent, enact } from './enact.ts'
import { personOf } from '../acting-roles.ts'
import { unfittingSettlement } from './settlement-demands.ts'
import { actionNotAllowed, excludedAction, isRefusal, versionConflict, type ActRefusal } from './refusals.ts'

/** What an act answers when it was done: ids, to read the records by. */
export interface ActDone {
  __typename: string
  complaintId: string
  taskId: string | null
  clockId: string | null
}

/** What was asked to be acted on. */
export interface ActTarget {
  /** The id as it was sent, and its input field. */
  sent: string
  field: string
  /** Uuid of the complaint; undefined where there is none. */
  find(sql: Sql, chainId: string): Promise<string | undefined> | string | undefined
}

/** A case as it was saved, and the policy it is shown by. */
export interface Written { case: Case; policy: GoverningPolicy }

/** `written` is undefined when an earlier call with the same key had done it. */
export type ActOutcome = (ActDone & { cursor: string; written: Written | undefined }) | ActRefusal | IdempotencyKeyReused

/** The one route of all acts: check the input, lock the case, ask the policy, append to the history, judge the clocks, save, announce. */
export async function performAct<Input extends ActInput, Values>(
  services: ComplaintServices, context: RequestContext, kind: ActKind<Input, Values>, target: ActTarget, input: Input,
): Promise<ActOutcome> {
  const viewer = viewerOf(context)
  const { chainId, actor } = viewer
  const now = context.now()
  const first = new InputCheck(now)
  const at = first.past('occurredAt', input.occurredAt)
  const values = kind.read(input, first)
  const sent = readValues(input.values, first)
  first.idempotencyKey(input.idempotencyKey)
  if (first.issues.length > 0) return inputInvalid(first.issues)

  let [written, tried]: [Written | undefined, Case | undefined] = [undefined, undefined]
  const command = { chainId, actor, command: kind.mutation, idempotencyKey: input.idempotencyKey, body: input, now }
  const outcome = await runCommand<ActDone, ActRefusal>(services.log, command, async (sql) => {
    const id = await target.find(sql, chainId)
    const [found, stored] = id === undefined ? [] : await Promise.all([lockCase(sql, chainId, id), readStoredClocks(sql, chainId, [id])])
    if (!found || !stored || !concerns(grantOf(viewer, 'complaints:write'), viewer, found)) return recordNotFound(target.sent, [target.field])
    const { complaint } = found
    const { policy, calendar } = await rulesOf(services, sql, chainId, complaint)
    const { pack } = policy
    if (input.expectedVersion != null && input.expectedVersion !== complaint.version) return versionConflict(input.expectedVersion, complaint, policy, viewer)

    const before = replay(pack, { id: complaint.id, type: complaint.case_type }, subjectOf(found).history, calendar, now)
    const definition = lifecycleOf(pack, complaint.case_type).actions.find(({ id }) => id === kind.action)
    const check = new InputCheck(now)
    const given = fieldValues(pack, definition?.fields ?? [], sent, kind.setsFacts ?? false, check)
    // What nobody may do is said first, whatever stage or role.
    const forbidden = excludedAct(pack, kind.action, { ...given.facts, ...given.record } as Facts, before.facts)
    if (forbidden) {
      tried = found
      return excludedAction(pack, kind.action, forbidden)
    }
    const decision = allowedActions(pack, complaint.case_type, before, { ...personOf(pack, viewer, found), values: { ...given.facts, ...definition?.sets } as Facts }).find(({ action }) => action === kind.action)
    if (!definition || !decision?.allowed) return actionNotAllowed(kind.action, decision, complaint, policy, viewer)
    const unfitting = check.issues.length > 0 ? undefined : unfittingSettlement(pack, decision, given.facts as Facts, before.facts)
    if (unfitting) return actionNotAllowed(kind.action, unfitting, complaint, policy, viewer)

    const earliest = earliestOf(pack, found, kind.turnsPage ?? false)
    if (at < earliest.at) check.add('occurredAt', earliest.code, earliest.message)
    await checkReferences(sql, chainId, given.references, check)
    const plan = await kind.plan(values, { chainId, sql, viewer, case: found, pack, calendar, before, event: decision.event, at, now, check })
    if (isRefusal(plan)) return plan as ActRefusal
    const entry = { ...plan.entry, facts: { ...given.facts, ...definition.sets, ...plan.entry.facts }, record: { ...given.record, ...plan.entry.record } }
    const carried = { ...given.facts, ...given.record, ...present(plan.fields) }
    for (const { field, title, clauses } of missingActionFields(pack, complaint.case_type, kind.action, carried, before.facts)) {
      check.add(Object.hasOwn(plan.fields, field) ? camelCase(field) : ['values', field], 'REQUIRED', `${title.en} is needed.`, clauses[0])
    }
    if (check.issues.length > 0) return inputInvalid(check.issues)

    const after = enact(found, { ...plan, entry }, plan.event ?? decision.event, { at, now, actor })
    const { judgement, rows } = judge(chainId, { subject: subjectOf(after), pack, calendar }, stored, now, actor)
    Object.assign(after.complaint, projectCase(pack, after.entries, judgement))
    await Promise.all([
      saveCase(sql, chainId, { complaint: after.complaint, entries: after.entries.slice(found.entries.length), tasks: plan.task ? [plan.task] : [] }),
      writeClocks(sql, chainId, rows, now),
      writeWakeUps(sql, chainId, [judgement]),
      services.listeners.tell(sql, chainId, [{ before: summaryOf(complaint), after: summaryOf(after.complaint) }]),
    ])
    written = { case: after, policy }
    const clock = plan.clockOf?.(judgement)
    const facts = { stage: after.complaint.stage, version: after.complaint.version, ...plan.eventFacts }
    return {
      done: { __typename: kind.success, complaintId: complaint.id, taskId: plan.task?.id ?? null, clockId: clock === undefined ? null : clockIdOf(chainId, clock) },
      events: [actEvent(kind.event, complaint, { at, now, actor }, facts), ...judgement.events],
    }
  })
  if (!isRefusal(outcome)) return { ...outcome, written }
  if (tried) await noteAttempt(services, tried, kind.action, (outcome as ExcludedAction).clause, { chainId, actor, now })
  return outcome as ActRefusal | IdempotencyKeyReused
}

/** An excluded act leaves no trace in the case, but the record of events keeps that it was tried. */
async function noteAttempt({ log }: ComplaintServices, { complaint }: Case, action: string, clause: string, { chainId, actor, now }: Pick<Command, 'chainId' | 'actor' | 'now'>): Promise<void> {
  await recordEvents(log, chainId, now, () => Promise.resolve({ done: null, events: [actEvent('ExcludedActionAttempted', complaint, { at: now, now, actor }, { action, clause })] }))
}

/** Fields that hold something; those an act has no input for do not hide what was sent by name. */
const present = (fields: Readonly<Record<string, unknown>>): Record<string, unknown> => Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null && value !== undefined))

/** Fields are snake_case in packs, camelCase in GraphQL. */
const camelCase = (field: string): string => field.replaceAll(/_([a-z])/g, (_, letter: string) => letter.toUpperCase())
