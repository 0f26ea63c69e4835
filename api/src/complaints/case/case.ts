import type { HistoryEvent } from '@huiyin/policy'
import type { ClockSubject } from '../../clocks/index.ts'
import type { ComplaintRow, EntryRow, TaskRow } from '../complaint.entity.ts'

/** A complaint with all that decides about it. */
export interface Case {
  complaint: ComplaintRow
  /** In the order they were written. */
  entries: readonly EntryRow[]
  tasks: readonly TaskRow[]
}

/** The case as the engine judges it. */
export function subjectOf({ complaint, entries, tasks }: Case): ClockSubject {
  const taskIds = new Set(tasks.map(({ id }) => id))
  return {
    kind: 'complaint', type: complaint.case_type, id: complaint.id, campusId: complaint.campus_id, policyVersionId: complaint.policy_version_id,
    ...(complaint.status === 'closed' && { settledAt: Date.parse(entries.at(-1)!.recorded_at) }),
    history: entries.map(historyEventOf),
    linksOf: (correlation) => (taskIds.has(correlation) ? { taskId: correlation } : {}),
  }
}

function historyEventOf({ id, type, at, recorded_at, position, facts, correlation }: EntryRow): HistoryEvent {
  return { id, type, at: Date.parse(at), recordedAt: Date.parse(recorded_at), seq: position, facts, ...(correlation !== null && { correlation }) }
}
