import { randomUUID } from 'node:crypto'
import type { NewEvent } from '../../events/index.ts'
import { isoOf } from '../../shared/time.ts'
import type { Actor } from '../../shared/viewer.ts'
import type { Case } from '../case/case.ts'
import type { EntryRow } from '../complaint.entity.ts'
import type { Plan } from './act.ts'

/** When and by whom something was done. */
export interface Doing {
  /** Epoch milliseconds: when it happened, and when it is written. */
  at: number
  now: number
  actor: Actor
}

/** The next line of a history. */
export function nextEntry(complaintId: string, position: number, type: string, { entry }: Pick<Plan, 'entry'>, { at, now, actor }: Doing): EntryRow {
  return {
    complaint_id: complaintId, position, id: randomUUID(), type, at: isoOf(at), recorded_at: isoOf(now), actor_kind: actor.kind, actor_id: actor.id,
    correlation: entry.correlation ?? null, facts: entry.facts ?? {}, text: entry.text ?? null, record: entry.record ?? {},
  }
}

/** The case after an act, before its clocks are judged. */
export function enact({ complaint, entries, tasks }: Case, plan: Plan, eventType: string, doing: Doing): Case {
  const { task, assigneeId, departmentId } = plan
  return {
    complaint: {
      ...complaint, version: complaint.version + 1, updated_at: isoOf(doing.now),
      ...(assigneeId !== undefined && { assignee_id: assigneeId }), ...(departmentId !== undefined && { department_id: departmentId }),
    },
    entries: [...entries, nextEntry(complaint.id, (entries.at(-1)?.position ?? 0) + 1, eventType, plan, doing)],
    tasks: task ? [...tasks.filter(({ id }) => id !== task.id), task] : tasks,
  }
}

/** The event of an act: what others may hear. */
export const actEvent = (type: string, { id, campus_id }: Case['complaint'], { at, actor }: Doing, facts: NewEvent['facts']): NewEvent =>
  ({ type, subjectType: 'Complaint', subjectId: id, campusId: campus_id, actor, occurredAt: at, facts })

