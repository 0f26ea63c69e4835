import type { HistoryEvent } from '@huiyin/policy'
import type { ClockSubject, SubjectKind } from '../clocks/index.ts'
import type { DutyRow } from './duty.entity.ts'
import { followClocks, lockFreeDuties, readDuties } from './duty.store.ts'

/** What packs call these; the clock of a duty stops and is cancelled by them. */
const DONE = 'duty_done'
const CANCELLED = 'duty_cancelled'

/** A return of a duty as the engine judges it. Its history is written nowhere but in its row: opened, then done or called off. */
export function dutySubject(row: DutyRow): ClockSubject {
  const { id, planning, cancelled_at: cancelledAt, settled_at: settledAt } = row
  // Called off before it opens, it never opens.
  const isCalledOff = cancelledAt !== null && Date.parse(cancelledAt) < planning.at
  return {
    kind: 'duty', id, campusId: row.campus_id, policyVersionId: row.policy_version_id, history: isCalledOff ? [] : historyOf(row),
    beginsAt: isCalledOff ? Date.parse(cancelledAt) : planning.at,
    ...(settledAt !== null && { settledAt: Date.parse(settledAt) }),
  }
}

/** Numbered, since what happens at the same instant is otherwise in no order. */
function historyOf({ id, planning: { type, at, facts }, done_at: doneAt, cancelled_at: cancelledAt, facts: told }: DutyRow): HistoryEvent[] {
  const history: HistoryEvent[] = [{ id: `${id}:opened`, type, at, facts, seq: 1 }]
  if (doneAt !== null) history.push({ id: `${id}:done`, type: DONE, at: Date.parse(doneAt), facts: told, seq: 2 })
  else if (cancelledAt !== null) history.push({ id: `${id}:cancelled`, type: CANCELLED, at: Date.parse(cancelledAt), seq: 2 })
  return history
}

/** How the scheduler opens duties and moves their clocks. Duties belong to roles, not to persons: who sees only own records sees none. */
export const dutySubjects: SubjectKind = {
  kind: 'duty',
  lockFree: lockFreeDuties,
  load: async (sql, chainId, ids) => (await readDuties(sql, chainId, ids)).map(dutySubject),
  judged: (sql, chainId, judgements) => followClocks(sql, chainId, judgements.map(({ subject }) => subject.id)),
}
