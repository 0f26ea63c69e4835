import { lifecycleOf, type ActionDefinition, type ClauseId, type PolicyPack, type Text } from '@huiyin/policy'
import type { ClockRow } from '../clocks/index.ts'
import { complaintActions, isComplaintAction, type ComplaintActionId } from './complaint-action.ts'

export interface NextStepFacts {
  action: ComplaintActionId | null
  actionKey: string
  text: Text
  dueAt: string | null
  clock: ClockRow | null
  clauses: readonly ClauseId[]
}

/**
 * What is owed next: what stops the open clock with the earliest deadline. Where no clock waits, the complainant's answer, and after it the
 * end of the case. Null when nothing is owed.
 */
export function nextStep(pack: PolicyPack, caseType: string, stageId: string, clocks: readonly ClockRow[]): NextStepFacts | null {
  const lifecycle = lifecycleOf(pack, caseType)
  const stage = lifecycle.stages.find(({ id }) => id === stageId)
  const possible = lifecycle.actions.filter(({ id }) => stage?.actions.includes(id))
  const waiting = clocks.filter(({ isOpen, comparator }) => isOpen && comparator !== 'gte').sort(byDeadline)
  for (const clock of waiting) {
    const action = possible.find(({ event }) => stoppedBy(pack, clock).has(event))
    if (action) return stepOf(action, clock)
  }
  if (!stage || stage.terminal) return null
  const [reply, close] = [complaintActions.REPLY, complaintActions.CLOSE].map((wanted) => possible.find(({ id }) => id === wanted))
  const answered = lifecycle.moves.some(({ on, to }) => on === reply?.event && to === stageId)
  const action = answered ? close : reply ?? close
  return action ? stepOf(action, null) : null
}

const stepOf = ({ id, title, clauses }: ActionDefinition, clock: ClockRow | null): NextStepFacts =>
  ({ action: isComplaintAction(id) ? id : null, actionKey: id, text: title, dueAt: clock?.dueAt ?? null, clock, clauses: clock ? (clock.clauses as ClauseId[]) : clauses })

/** A paused clock has no deadline and waits behind those that have. */
const byDeadline = (a: ClockRow, b: ClockRow): number => inOrder(a.dueAt ?? '~', b.dueAt ?? '~') || inOrder(a.id, b.id)
const inOrder = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** Events that stop a clock. A clock "as long as" another one carries that one's id behind a tilde. */
function stoppedBy(pack: PolicyPack, { definitionId }: ClockRow): ReadonlySet<string> {
  const definition = pack.clocks.find(({ id }) => id === definitionId) ?? pack.clocks.find(({ id }) => definitionId.startsWith(`${id}~`))
  return new Set(definition?.stop.flatMap((trigger) => ('event' in trigger ? [trigger.event] : [])))
}
