import { isComplaintAction } from '../complaint-action.ts'
import type { ActKind } from './act.ts'
import type { ActOnComplaintInput } from './act-input.graphql.ts'

interface Values { item: string | null; note: string | null }

/** The kind of any act that only the policy knows; what it does is said by the policy's own action, fields and event. */
export const actOnComplaint = (action: string): ActKind<ActOnComplaintInput, Values> => ({
  mutation: 'actOnComplaint', action, success: 'ComplaintActed', event: 'ComplaintActed',
  read({ item, note }, check) {
    check.text('action', action, { longest: 100, required: true })
    if (isComplaintAction(action)) check.add('action', 'HAS_OWN_MUTATION', `${action} has a mutation of its own.`)
    return { item: check.text('item', item, { longest: 100 }), note: check.text('note', note, { longest: 5000 }) }
  },
  plan: ({ item, note }, { event }) => ({
    entry: { text: note, ...(item !== null && { correlation: item }) }, fields: { note }, eventFacts: { action, happened: event },
  }),
})
