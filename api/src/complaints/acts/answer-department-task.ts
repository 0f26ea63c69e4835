import type { Sql } from '../../shared/database.ts'
import { recordNotFound } from '../../shared/errors.graphql.ts'
import { fromGlobalId } from '../../shared/relay.ts'
import { isoOf } from '../../shared/time.ts'
import { readTasks } from '../case/case.store.ts'
import type { ActKind } from './act.ts'
import type { AnswerDepartmentTaskInput } from './act-input.graphql.ts'

interface Values {
  task: { sent: string; id: string | undefined }
  factsVerified: string | null
  responsibility: string | null
  solution: string | null
}

export const answerDepartmentTask: ActKind<AnswerDepartmentTaskInput, Values> = {
  mutation: 'answerDepartmentTask', action: 'answer_department_task', success: 'DepartmentTaskAnswered', event: 'DepartmentTaskAnswered',
  // What is missing is said by plan(), with the clause of the policy that asks for it.
  read: ({ taskId, factsVerified, responsibility, solution }, check) => ({
    task: { sent: taskId, id: fromGlobalId(taskId, 'DepartmentTask') },
    factsVerified: check.text('factsVerified', factsVerified, { longest: 5000 }),
    responsibility: check.text('responsibility', responsibility, { longest: 5000 }),
    solution: check.text('solution', solution, { longest: 5000 }),
  }),
  plan({ task: { sent, id }, factsVerified, responsibility, solution }, { case: { complaint, tasks }, at, check }) {
    const task = tasks.find((known) => known.id === id)
    if (!task) return recordNotFound(sent, ['taskId'])
    if (task.answered_at !== null) check.add('taskId', 'ALREADY_ANSWERED', `This task was answered at ${task.answered_at}.`)
    if (at < Date.parse(task.dispatched_at)) check.add('occurredAt', 'BEFORE_DISPATCH', 'occurredAt lies before the department was asked.')
    const fields = { facts_verified: factsVerified, responsibility, solution }
    return {
      entry: { correlation: task.id, text: solution, facts: { department: task.department_id } },
      task: { ...task, ...fields, answered_at: isoOf(at) },
      // The department is done; whoever took the case up owes the client the result.
      assigneeId: complaint.first_contact_owner_id ?? complaint.assignee_id,
      fields, eventFacts: { taskId: task.id, departmentId: task.department_id },
    }
  },
}

/** The complaint a task belongs to. */
export const complaintOfTask = (taskId: string) => async (sql: Sql, chainId: string): Promise<string | undefined> => {
  const id = fromGlobalId(taskId, 'DepartmentTask')
  return id === undefined ? undefined : (await readTasks(sql, chainId, [id]))[0]?.complaint_id
}
