import type { ActKind } from './act.ts'
import type { NoteProgressInput } from './act-input.graphql.ts'

interface Values { note: string | null; told: boolean }

export const noteProgress: ActKind<NoteProgressInput, Values> = {
  mutation: 'noteProgress', action: 'note_progress', success: 'ProgressNoted', event: 'ComplaintProgressNoted',
  read: ({ note, toldComplainant }, check) => ({ note: check.text('note', note, { longest: 5000, required: true }), told: toldComplainant ?? false }),
  plan: ({ note, told }) => ({ entry: { text: note, facts: { told_complainant: told } }, fields: { note }, eventFacts: { toldComplainant: told } }),
}
