/** Actions of the GraphQL enum, and the ids under which packs define them. */
export const complaintActions = {
  CLASSIFY: 'classify', DISPATCH: 'dispatch', ANSWER_DEPARTMENT_TASK: 'answer_department_task', EXPLAIN: 'explain', REPLY: 'reply', PROMISE: 'promise',
  NOTE_PROGRESS: 'note_progress', FILE_EXCESS_EXPLANATION: 'file_excess_explanation', CLOSE: 'close', REOPEN: 'reopen',
} as const

export type ComplaintActionId = (typeof complaintActions)[keyof typeof complaintActions]

const known: ReadonlySet<string> = new Set(Object.values(complaintActions))

export const isComplaintAction = (id: string): id is ComplaintActionId => known.has(id)
