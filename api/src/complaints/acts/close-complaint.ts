import type { ActKind } from './act.ts'
import type { CloseComplaintInput } from './act-input.graphql.ts'

export const closeComplaint: ActKind<CloseComplaintInput, string | null> = {
  mutation: 'closeComplaint', action: 'close', success: 'ComplaintClosed', event: 'ComplaintClosed', turnsPage: true,
  read: ({ conclusion }, check) => check.text('conclusion', conclusion, { longest: 5000, required: true }),
  plan: (conclusion) => ({ entry: { text: conclusion }, fields: { conclusion } }),
}
