import type { ActKind } from './act.ts'
import type { ExplainToComplainantInput } from './act-input.graphql.ts'

export const explainToComplainant: ActKind<ExplainToComplainantInput, string | null> = {
  mutation: 'explainToComplainant', action: 'explain', success: 'ComplainantInformed', event: 'ComplaintExplained',
  read: ({ explanation }, check) => check.text('explanation', explanation, { longest: 5000, required: true }),
  plan: (explanation) => ({ entry: { text: explanation }, fields: { explanation } }),
}
