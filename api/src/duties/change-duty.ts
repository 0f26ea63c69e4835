import { materializeClocks } from '../clocks/index.ts'
import { runCommand, type NewEvent, type Recorded } from '../events/index.ts'
import { viewerOf, type RequestContext } from '../shared/context.ts'
import type { Sql } from '../shared/database.ts'
import { recordNotFound, type IdempotencyKeyReused, type InputInvalid, type RecordNotFound } from '../shared/errors.graphql.ts'
import { fromGlobalId } from '../shared/relay.ts'
import { isoOf } from '../shared/time.ts'
import { grantOf, reaches } from '../shared/viewer.ts'
import type { DutyRow } from './duty.entity.ts'
import { Duty } from './duty.graphql.ts'
import { definitionOf } from './duty-parts.ts'
import { actNotAllowed, versionConflict, type Reason } from './duty-refusal.ts'
import type { DutyActNotAllowed, DutyVersionConflict } from './duty-result.graphql.ts'
import type { DutyServices } from './duty-services.ts'
import { dutySubject } from './duty-subject.ts'
import { followClocks, lockDuty, settleDuty } from './duty.store.ts'

export interface Settled { __typename: 'DutyCompleted' | 'DutyCancelled'; dutyId: string }
export type DutyRefusal = InputInvalid | RecordNotFound | DutyActNotAllowed | DutyVersionConflict
export type DutyOutcome = Recorded<Settled> | DutyRefusal | IdempotencyKeyReused

/** How a duty ends: what it is called, when, and what is written of it. */
export interface Ending {
  at: number
  columns: Partial<Pick<DutyRow, 'done_at' | 'cancelled_at' | 'facts' | 'record' | 'reason'>>
}

interface DutyCommand {
  command: 'completeDuty' | 'cancelDuty'
  input: { dutyId: string; expectedVersion?: number | null; idempotencyKey?: string | null }
  refuse(duty: Duty): Reason | undefined
  /** Checks what was sent against the policy, once the duty is held. */
  end(sql: Sql, duty: Duty): Promise<Ending | InputInvalid>
}

const told = { completeDuty: 'DutyCompleted', cancelDuty: 'DutyCancelled' } as const

/** The route of commands on a duty: find it, lock it, ask whether it may be, write how it ended, judge its clock. */
export function changeDuty({ log, clocks }: DutyServices, context: RequestContext, { command, input, refuse, end }: DutyCommand): Promise<DutyOutcome> {
  const viewer = viewerOf(context)
  const { chainId, actor } = viewer
  const now = context.now()
  return runCommand<Settled, DutyRefusal>(log, { chainId, actor, command, idempotencyKey: input.idempotencyKey, body: input, now }, async (sql) => {
    const id = fromGlobalId(input.dutyId, 'Duty')
    const row = id === undefined ? undefined : await lockDuty(sql, chainId, id)
    const grant = grantOf(viewer, 'complaints:write')
    if (!row || grant.ownOnly || !reaches(grant, row.campus_id)) return recordNotFound(input.dutyId, ['dutyId'])
    const [policy, calendarOf] = await Promise.all([clocks.policies.pinned(sql, chainId, row.policy_version_id), clocks.calendars.read(sql, chainId, [row.campus_id])])
    const duty = new Duty(row, { policy, definition: definitionOf(policy.pack, row.key), now })
    if (input.expectedVersion != null && input.expectedVersion !== row.version) return versionConflict(input.expectedVersion, duty)
    const reason = refuse(duty)
    if (reason) return actNotAllowed(duty, reason)
    const ending = await end(sql, duty)
    if ('code' in ending) return ending
    const after: DutyRow = { ...row, ...ending.columns, version: row.version + 1, settled_at: isoOf(now), settled_by: `${actor.kind}:${actor.id}` }
    await settleDuty(sql, chainId, after)
    const [judgement] = await materializeClocks(sql, { chainId, judgings: [{ subject: dutySubject(after), pack: policy.pack, calendar: calendarOf.get(row.campus_id)! }], now, actor })
    await followClocks(sql, chainId, [row.id])
    const event: NewEvent = {
      type: told[command], subjectType: 'Duty', subjectId: row.id, campusId: row.campus_id, actor, occurredAt: ending.at,
      facts: { key: row.key, periodFrom: row.period_from, periodTo: row.period_to, policyVersionId: row.policy_version_id },
    }
    return { done: { __typename: told[command], dutyId: row.id }, events: [event, ...judgement!.events] }
  })
}
