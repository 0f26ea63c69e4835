import type { ClockAnnouncement, ClockState } from '@huiyin/policy'
import type { NewEvent } from '../events/index.ts'
import { isoOf } from '../shared/time.ts'
import type { Actor } from '../shared/viewer.ts'
import { clockIdOf } from './clock-id.ts'
import type { ClockLinks, ClockSubject } from './clock-subject.ts'

/** Event types by what became of a clock. */
export const clockEventTypes = {
  scheduled: 'ClockScheduled', clock_started: 'ClockStarted', due_soon: 'ClockDueSoon', breached: 'ClockBreached', escalated: 'ClockEscalated',
  met: 'ClockMet', met_extended: 'ClockMetExtended', stopped_late: 'ClockStoppedLate', late_excused: 'ClockLateExcused',
  paused: 'ClockPaused', resumed: 'ClockResumed', reset: 'ClockReset', extended: 'ClockExtended', renewal_alert: 'ClockRenewalAlerted',
  superseded: 'ClockSuperseded', reinstated: 'ClockReinstated', cancelled: 'ClockCancelled', rejudged: 'ClockRejudged', withdrawn: 'ClockWithdrawn',
} as const satisfies Record<ClockAnnouncement['kind'], string>

export type ClockChangeKind = ClockAnnouncement['kind']

/** What an event about a clock states besides its subject. Ids are uuids, instants ISO text. */
export interface ClockFacts {
  readonly kind: ClockChangeKind
  readonly key: string
  readonly definitionId: string
  readonly status: string | null
  readonly statusBefore: string | null
  readonly dueAt: string | null
  readonly ownerRole: string | null
  readonly toRole: string | null
  readonly complaintId: string | null
  readonly clientId: string | null
  readonly taskId: string | null
  readonly touchpointId: string | null
  /** Absent from events written before there were duties. */
  readonly dutyId?: string | null
}

/** The event that tells of a change of a clock. */
export function clockEvent(chainId: string, subject: ClockSubject, change: ClockAnnouncement, clock: ClockState | undefined, links: ClockLinks, actor: Actor): NewEvent {
  const facts: ClockFacts = {
    kind: change.kind, key: change.key, definitionId: change.definitionId, status: change.status, statusBefore: change.statusBefore,
    dueAt: change.dueAt === null ? null : isoOf(change.dueAt), ownerRole: clock?.ownerRole ?? null, toRole: change.toRole ?? null,
    complaintId: subject.kind === 'complaint' ? subject.id : null, clientId: subject.kind === 'client' ? subject.id : null,
    taskId: links.taskId ?? null, touchpointId: links.touchpointId ?? null,
    dutyId: subject.kind === 'duty' ? subject.id : null,
  }
  return {
    type: clockEventTypes[change.kind], subjectType: 'Clock', subjectId: clockIdOf(chainId, change.instanceId), campusId: subject.campusId,
    actor, occurredAt: change.at, facts: { ...facts }, wakeAt: clock?.nextTransitionAt ?? null,
  }
}
