import { randomUUID } from 'node:crypto'
import { lifecycleOf, type PolicyPack } from '@huiyin/policy'
import type { Intake, LaterEntry } from '../complaints/index.ts'
import { isoOf } from '../shared/time.ts'
import type { ImportRow } from './import-row.ts'

/**
 * A row as a case with its history: received, given to a department, told the result, closed. Which of these are events is for the policy to
 * say. The other system tells when a case was closed, not when the result was told; telling it counts as part of closing.
 */
export function intakeOf(row: ImportRow, pack: PolicyPack): Intake {
  const eventOf = (action: string): string | undefined => lifecycleOf(pack, 'complaint').actions.find(({ id }) => id === action)?.event
  const [dispatched, told, closed] = [eventOf('dispatch'), eventOf('reply'), eventOf('close')]
  const task = row.departmentId === null ? null : {
    id: randomUUID(), department_id: row.departmentId, liaison_id: null, dispatched_at: isoOf(row.receivedAt),
    answered_at: row.closedAt === null ? null : isoOf(row.closedAt), facts_verified: null, responsibility: null, solution: null,
  }
  const later: LaterEntry[] = []
  if (task && dispatched) later.push({ type: dispatched, at: row.receivedAt, facts: { department: task.department_id }, correlation: task.id })
  if (row.closedAt !== null && told) later.push({ type: told, at: row.closedAt })
  if (row.closedAt !== null && closed) later.push({ type: closed, at: row.closedAt })
  const facts: Record<string, string> = {}
  if (row.topic !== null) facts['topic'] = row.topic
  if (row.urgency !== null) facts['urgency'] = row.urgency
  return {
    campusId: row.campusId, channel: row.channel, matter: row.matter, demand: row.demand,
    anonymous: row.complainantName === null && row.complainantPhone === null,
    complainantName: row.complainantName, complainantPhone: row.complainantPhone, complainantRelation: null,
    clientId: null, touchpointId: null, subjectStaffId: null, receivedAt: row.receivedAt, classification: facts,
    agreedTargetAt: row.targetAt, firstContactOwnerId: null, assigneeId: null,
    sourceNumber: row.sourceNumber, sourceVerdict: row.sourceVerdict, later, tasks: task ? [task] : [],
  }
}
