import { allowedActions, missingActionFields, replay } from '@huiyin/policy'
import { clockIdOf, judge, readStoredClocks, writeClocks } from '../../clocks/index.ts'
import { runCommand } from '../../events/index.ts'
import type { GoverningPolicy } from '../../policies/index.ts'
import { viewerOf, type RequestContext } from '../../shared/context.ts'
import type { Sql } from '../../shared/database.ts'
import { inputInvalid, recordNotFound, type IdempotencyKeyReused } from '../../shared/errors.graphql.ts'
import { grantOf } from '../../shared/viewer.ts'
import { subjectOf, type Case } from '../case/case.ts'
import { lockCase, saveCase } from '../case/case.store.ts'
import { projectCase } from '../case/project-case.ts'
import { summaryOf } from '../case/summary.ts'
import { rulesOf, type ComplaintServices } from '../complaint-services.ts'
import { rolesIn } from '../acting-roles.ts'
import { concerns } from '../reach.ts'
import type { ActKind } from './act.ts'
import type { ActInput } from './act-input.graphql.ts'
import { earliestOf } from './act-time.ts'
import { InputCheck } from '../../shared/input-check.ts'
import { actEvent, enact } from './enact.ts'
import { actionNotAllowed, isRefusal, versionConflict, type ActRefusal } from './refusals.ts'

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
  const given = new InputCheck(now)
  const at = given.past('occurredAt', input.occurredAt)
  const values = kind.read(input, given)
  given.idempotencyKey(input.idempotencyKey)
  if (given.issues.length > 0) return inputInvalid(given.issues)

  let written: Written | undefined
  const command = { chainId, actor, command: kind.mutation, idempotencyKey: input.idempotencyKey, body: input, now }
  const outcome = await runCommand<ActDone, ActRefusal>(services.log, command, async (sql) => {
    const id = await target.find(sql, chainId)
    const [found, stored] = id === undefined ? [] : await Promise.all([lockCase(sql, chainId, id), readStoredClocks(sql, chainId, [id])])
    if (!found || !stored || !concerns(grantOf(viewer, 'complaints:write'), viewer, found)) return recordNotFound(target.sent, [target.field])
    const { complaint } = found
    const { policy, calendar } = await rulesOf(services, sql, chainId, complaint)
    const { pack } = policy
    if (input.expectedVersion != null && input.expectedVersion !== complaint.version) return versionConflict(input.expectedVersion, complaint, policy, viewer)

    const before = replay(pack, { id: complaint.id, type: 'complaint' }, subjectOf(found).history, calendar, now)
    const decision = allowedActions(pack, before.facts, before.stage, rolesIn(pack, viewer)).find(({ action }) => action === kind.action)
    if (!decision?.allowed) return actionNotAllowed(kind.action, decision, complaint, policy, viewer)

    const check = new InputCheck(now)
    const earliest = earliestOf(pack, found, kind.turnsPage ?? false)
    if (at < earliest.at) check.add('occurredAt', earliest.code, earliest.message)
    const plan = await kind.plan(values, { chainId, sql, viewer, case: found, pack, calendar, before, event: decision.event, at, now, check })
    if (isRefusal(plan)) return plan as ActRefusal
    for (const { field, title, clauses } of missingActionFields(pack, kind.action, plan.fields, before.facts)) {
      check.add(camelCase(field), 'REQUIRED', `${title.en} is needed.`, clauses[0])
    }
    if (check.issues.length > 0) return inputInvalid(check.issues)

    const after = enact(found, plan, plan.event ?? decision.event, { at, now, actor })
    const { judgement, rows } = judge(chainId, { subject: subjectOf(after), pack, calendar }, stored, now, actor)
    Object.assign(after.complaint, projectCase(pack, after.entries, judgement))
    await Promise.all([
      saveCase(sql, chainId, { complaint: after.complaint, entries: after.entries.slice(found.entries.length), tasks: plan.task ? [plan.task] : [] }),
      writeClocks(sql, chainId, rows, now),
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
  return isRefusal(outcome) ? (outcome as ActRefusal | IdempotencyKeyReused) : { ...outcome, written }
}

/** Fields are snake_case in packs, camelCase in GraphQL. */
const camelCase = (field: string): string => field.replaceAll(/_([a-z])/g, (_, letter: string) => letter.toUpperCase())
