import type { Judgement, SubjectKind } from '../clocks/index.ts'
import type { Sql } from '../shared/database.ts'
import { isoOf } from '../shared/time.ts'
import { subjectOf } from './case/case.ts'
import { followClocks, readCases, readStanding } from './case/case.store.ts'
import { summaryOf } from './case/summary.ts'
import { readComplaints } from './complaint.reader.ts'
import type { ComplaintListeners } from './listeners.ts'

/** Complaints as the scheduler knows them: how to lock and load them, and what follows when their clocks change by themselves. */
export function complaintSubjects(listeners: ComplaintListeners): SubjectKind {
  return {
    kind: 'complaint',
    async lockFree(sql, chainId, ids) {
      const rows = await sql.rows<{ id: string }>('complaints.lock_free',
        'select id from complaint where chain_id = $1 and id = any($2::uuid[]) order by id for update skip locked', [chainId, ids])
      return rows.map(({ id }) => id)
    },
    load: async (sql, chainId, ids) => (await readCases(sql, chainId, ids)).map(subjectOf),
    ownOf: async (sql, chainId, ids, staffMemberId) => (await readComplaints(sql, chainId, { campusIds: null, ownOf: staffMemberId }, ids)).map(({ id }) => id),
    judged: (sql, chainId, judgements, now) => follow(listeners, sql, chainId, judgements, now),
  }
}

/** Verdict and next deadline of complaints follow their clocks in the same transaction. */
async function follow(listeners: ComplaintListeners, sql: Sql, chainId: string, judgements: readonly Judgement[], now: number): Promise<void> {
  const standing = new Map((await readStanding(sql, chainId, judgements.map(({ subject }) => subject.id))).map((row) => [row.id, row]))
  const changes = judgements.flatMap(({ subject: { id }, timeliness, nextDueAt }) => {
    const before = standing.get(id)
    if (!before) return []
    const next_due_at = before.status === 'closed' ? null : nextDueAt === null ? 'infinity' : isoOf(nextDueAt)
    return before.timeliness === timeliness && before.next_due_at === next_due_at ? [] : [{ before, after: { ...before, timeliness, next_due_at } }]
  })
  if (changes.length === 0) return
  await Promise.all([
    followClocks(sql, chainId, changes.map(({ after }) => after), isoOf(now)),
    listeners.tell(sql, chainId, changes.map(({ before, after }) => ({ before: summaryOf(before), after: summaryOf(after) }))),
  ])
}
