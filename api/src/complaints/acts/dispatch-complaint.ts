import { randomUUID } from 'node:crypto'
import type { Sql } from '../../shared/database.ts'
import { recordNotFound } from '../../shared/errors.graphql.ts'
import { fromGlobalId } from '../../shared/relay.ts'
import { isoOf } from '../../shared/time.ts'
import type { ActKind } from './act.ts'
import type { DispatchComplaintInput } from './act-input.graphql.ts'

interface Values {
  department: { sent: string; id: string | undefined }
  liaison: { sent: string; id: string | undefined } | null
  note: string | null
}

export const dispatchComplaint: ActKind<DispatchComplaintInput, Values> = {
  mutation: 'dispatchComplaint', action: 'dispatch', success: 'ComplaintDispatched', event: 'ComplaintDispatched',
  read: ({ departmentId, liaisonId, note }, check) => ({
    department: { sent: departmentId, id: fromGlobalId(departmentId, 'Department') },
    liaison: liaisonId == null ? null : { sent: liaisonId, id: fromGlobalId(liaisonId, 'StaffMember') },
    note: check.text('note', note, { longest: 2000 }),
  }),
  async plan({ department, liaison, note }, { sql, chainId, case: { complaint }, at }) {
    const known = await readParties(sql, chainId, complaint.campus_id, department.id ?? null, liaison?.id ?? null)
    if (department.id === undefined || !known?.department) return recordNotFound(department.sent, ['departmentId'])
    if (liaison && !known.liaison) return recordNotFound(liaison.sent, ['liaisonId'])
    const liaisonId = liaison?.id ?? null
    const task = {
      id: randomUUID(), complaint_id: complaint.id, department_id: department.id, liaison_id: liaisonId, dispatched_at: isoOf(at),
      answered_at: null, facts_verified: null, responsibility: null, solution: null,
    }
    return {
      entry: { correlation: task.id, text: note, facts: { department: department.id, ...(liaisonId !== null && { liaison: liaisonId }) } },
      task, departmentId: department.id, ...(liaisonId !== null && { assigneeId: liaisonId }),
      fields: { department: department.id, liaison: liaisonId, note },
      eventFacts: { taskId: task.id, departmentId: department.id, liaisonId },
    }
  },
}

/** Departments of the campus or of the whole chain; a liaison who still works there. */
function readParties(sql: Sql, chainId: string, campusId: string, departmentId: string | null, liaisonId: string | null): Promise<{ department: boolean; liaison: boolean } | undefined> {
  return sql.one('complaints.parties', `select
    exists (select from department where chain_id = $1 and id = $3 and (campus_id is null or campus_id = $2)) as department,
    exists (select from staff_member where chain_id = $1 and id = $4 and active and (campus_id is null or campus_id = $2)) as liaison`,
  [chainId, campusId, departmentId, liaisonId])
}
