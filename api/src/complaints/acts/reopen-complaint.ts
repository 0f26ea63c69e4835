import type { ActKind } from './act.ts'
import type { ReopenComplaintInput } from './act-input.graphql.ts'

export const reopenComplaint: ActKind<ReopenComplaintInput, string | null> = {
  mutation: 'reopenComplaint', action: 'reopen', success: 'ComplaintReopened', event: 'ComplaintReopened', turnsPage: true,
  read: ({ reason }, check) => check.text('reason', reason, { longest: 2000, required: true }),
  plan: (reason) => ({ entry: { text: reason }, fields: { reason } }),
}
