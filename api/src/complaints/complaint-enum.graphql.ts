import { registerEnumType } from 'type-graphql'
import { complaintActions } from './complaint-action.ts'
import type { Timeliness as TimelinessValue } from './complaint.entity.ts'

export const ComplaintStatus = { OPEN: 'open', CLOSED: 'closed' } as const
registerEnumType(ComplaintStatus, {
  name: 'ComplaintStatus',
  description: 'Whether anything is still owed on a case.',
  valuesConfig: {
    OPEN: { description: 'Being handled.' },
    CLOSED: { description: 'Ended with a conclusion; it can be reopened.' },
  },
})

export const Timeliness = {
  TIMELY: 'timely', EXTENDED: 'extended', LATE: 'late', LATE_EXCUSED: 'late_excused', NOT_YET_DUE: 'not_yet_due', NO_TARGET: 'no_target',
} as const satisfies Record<string, TimelinessValue>
registerEnumType(Timeliness, {
  name: 'Timeliness',
  description: 'Verdict on the times promised to the client.',
  valuesConfig: {
    TIMELY: { description: 'Answered within every limit.' },
    EXTENDED: { description: 'Answered within limits that had been lawfully extended before they expired.' },
    LATE: { description: 'A limit passed without an answer.' },
    LATE_EXCUSED: { description: 'A limit passed, and a written explanation was filed in time. Counts as not timely and is reported apart.' },
    NOT_YET_DUE: { description: 'Unanswered, and no limit has passed.' },
    NO_TARGET: { description: 'No limit applies.' },
  },
})

export const ComplaintActionName = complaintActions
registerEnumType(ComplaintActionName, {
  name: 'ComplaintActionName',
  description: 'What a person can do to a complaint.',
  valuesConfig: {
    CLASSIFY: { description: 'Set or change classifications.' },
    DISPATCH: { description: 'Give the case to a department, with a liaison person.' },
    ANSWER_DEPARTMENT_TASK: { description: "Record the department's handling opinion." },
    EXPLAIN: { description: 'Give the complainant a first explanation.' },
    REPLY: { description: 'Tell the complainant the result.' },
    PROMISE: { description: 'Agree on a time of reply with the complainant, or renew it.' },
    NOTE_PROGRESS: { description: 'Write down progress, and whether the complainant was told.' },
    FILE_EXCESS_EXPLANATION: { description: 'File the written explanation of an exceeded limit.' },
    CLOSE: { description: 'End the case with a conclusion.' },
    REOPEN: { description: 'Take a closed case up again.' },
  },
})
