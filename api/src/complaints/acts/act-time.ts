import { houseEvents, lifecycleOf, type PolicyPack } from '@huiyin/policy'
import type { Case } from '../case/case.ts'

/** From when on an act may have happened, and what to say of an earlier one. */
export interface Earliest { at: number; code: string; message: string }

/**
 * Histories are judged in the order things happened. An act back-dated across the closing or reopening of its case would undo it, so nothing
 * lies before the last such turn, and a turn not before anything at all.
 */
export function earliestOf(pack: PolicyPack, { complaint, entries }: Case, turnsPage: boolean): Earliest {
  const turning = turnsPage ? undefined : turningEvents(pack, complaint.case_type)
  // What the house wrote is dated by the moment of writing, whatever had happened before and was not yet told.
  const written = entries.filter(({ type }) => (turning ? turning.has(type) : !houseEvents.has(type))).map(({ at }) => Date.parse(at))
  const received = Date.parse(complaint.received_at)
  const at = Math.max(received, ...written)
  return at === received
    ? { at, code: 'BEFORE_RECEIPT', message: 'occurredAt lies before the complaint was received.' }
    : { at, code: 'BEFORE_HISTORY', message: `occurredAt lies before ${new Date(at).toISOString()}, when the case last turned.` }
}

/** Types of events that end a case or take it up again. */
function turningEvents(pack: PolicyPack, caseType: string): ReadonlySet<string> {
  const lifecycle = lifecycleOf(pack, caseType)
  const terminal = new Set(lifecycle.stages.flatMap(({ id, terminal }) => (terminal ? [id] : [])))
  const closing = lifecycle.moves.filter(({ to }) => terminal.has(to)).map(({ on }) => on)
  const reopening = lifecycle.actions.filter(({ id }) => id === 'reopen').map(({ event }) => event)
  return new Set([...closing, ...reopening])
}
