import { isComplaintAction } from '../complaint-action.ts'
import type { ActKind } from './act.ts'
import type { ActOnComplaintInput } from './act-input.graphql.ts'

/** The kind of any act that only the policy knows; what it does is said by the policy's own action, fields and event. */
export const actOnComplaint = (action: string): ActKind<ActOnComplaintInput, string | null> => ({
  mutation: 'actOnComplaint', action, success: 'ComplaintActed', event: 'ComplaintActed',
  read({ note }, check) {
    check.text('action', action, { longest: 100, required: true })
    if (isComplaintAction(action)) check.add('action', 'HAS_OWN_MUTATION', `${action} has a mutation of its own.`)
    return check.text('note', note, { longest: 5000 })
  },
  plan: (note, { event }) => ({ entry: { text: note }, fields: { note }, eventFacts: { action, happened: event } }),
})
