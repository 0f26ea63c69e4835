import { lifecycleOf, matches, type Facts, type Lifecycle, type PolicyPack } from '@huiyin/policy'
import type { Judgement } from '../../clocks/index.ts'
import { isoOf } from '../../shared/time.ts'
import type { ClassificationValue, ComplaintRow, EntryRow } from '../complaint.entity.ts'

/** Columns of a complaint that follow from its history; lists sort and filter by them. */
export type Projection = Pick<ComplaintRow, 'stage' | 'status' | 'closed_at' | 'classification' | 'topic' | 'urgency' | 'severity' | 'validity' | 'timeliness' | 'next_due_at'>

/** What a history, as judged, says in the columns of its complaint. */
export function projectCase(pack: PolicyPack, entries: readonly EntryRow[], { subject, replay, timeliness, nextDueAt }: Judgement): Projection {
  const { stage, facts } = replay
  const lifecycle = lifecycleOf(pack, subject.type ?? subject.kind)
  const closed = lifecycle.stages.find(({ id }) => id === stage)?.terminal ?? false
  const text = (fact: string): string | null => (facts[fact] === undefined ? null : String(facts[fact]))
  return {
    stage,
    status: closed ? 'closed' : 'open',
    closed_at: closed ? closedAt(lifecycle, entries) : null,
    classification: classificationOf(pack, entries, facts),
    topic: text('topic'), urgency: text('urgency'), severity: text('severity'), validity: text('validity'),
    timeliness,
    next_due_at: closed ? null : nextDueAt === null ? 'infinity' : isoOf(nextDueAt),
  }
}

/** When the case ended: the first closing after it was last taken up again. What comes after the end, such as archiving, ends it no later. */
function closedAt({ stages, moves, actions }: Lifecycle, entries: readonly EntryRow[]): string | null {
  const terminal = new Set(stages.flatMap(({ id, terminal: ends }) => (ends ? [id] : [])))
  const closing = new Set(moves.flatMap(({ on, to }) => (terminal.has(to) ? [on] : [])))
  const reopening = new Set(actions.flatMap(({ id, event }) => (id === 'reopen' ? [event] : [])))
  let ended: string | null = null
  for (const { type, at } of [...entries].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.position - b.position))) {
    if (reopening.has(type)) ended = null
    else if (closing.has(type)) ended ??= at
  }
  return ended
}

/** A reason travels beside its value; the engine does not know this fact and passes it by. */
export const reasonFact = (dimension: string): string => `${dimension}.reason`

/** What was chosen last per dimension, unless a rule of the pack forces another value. */
function classificationOf(pack: PolicyPack, entries: readonly EntryRow[], facts: Facts): ClassificationValue[] {
  const inOrder = [...entries].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.position - b.position))
  return pack.dimensions.flatMap(({ id: dimension }): ClassificationValue[] => {
    const value = facts[dimension]
    if (value === undefined) return []
    const chosen = inOrder.findLast((entry) => Object.hasOwn(entry.facts, dimension))
    const reason = chosen?.facts[reasonFact(dimension)]
    const rule = pack.rules.find(({ effect, set, when }) => effect === 'force' && set.fact === dimension && set.value === value && matches(when, facts))
    if (rule && chosen?.facts[dimension] !== value) return [{ dimension, value: String(value), rule: rule.id }]
    return [{ dimension, value: String(value), ...(typeof reason === 'string' && { reason }), ...(rule && { rule: rule.id }) }]
  })
}
