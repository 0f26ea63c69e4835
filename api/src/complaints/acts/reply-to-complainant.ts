import type { ActKind } from './act.ts'
import type { ReplyToComplainantInput } from './act-input.graphql.ts'

export const replyToComplainant: ActKind<ReplyToComplainantInput, string | null> = {
  mutation: 'replyToComplainant', action: 'reply', success: 'ComplainantInformed', event: 'ComplainantReplied',
  read: ({ reply }, check) => check.text('reply', reply, { longest: 5000, required: true }),
  plan: (reply) => ({ entry: { text: reply }, fields: { reply } }),
}
