import type { ClockServices, Judgement, SubjectKind } from '../clocks/index.ts'
import type { NewEvent } from '../events/index.ts'
import type { Sql } from '../shared/database.ts'
import { isoOf } from '../shared/time.ts'
import { subjectOf } from './case/case.ts'
import { CLASSIFIED, followClocks, readCases, readStanding, type Standing } from './case/case.store.ts'
import { projectCase } from './case/project-case.ts'
import { summaryOf } from './case/summary.ts'
import { readComplaints } from './complaint.reader.ts'
import type { ComplaintListeners } from './listeners.ts'

/** Complaints as the scheduler knows them: how to lock and load them, and what follows when their clocks change by themselves. */
export function complaintSubjects(listeners: ComplaintListeners, clocks: ClockServices): SubjectKind {
  return {
    kind: 'complaint',
    async lockFree(sql, chainId, ids) {
      const rows = await sql.rows<{ id: string }>('complaints.lock_free',
        'select id from complaint where chain_id = $1 and id = any($2::uuid[]) order by id for update skip locked', [chainId, ids])
      return rows.map(({ id }) => id)
    },
    load: async (sql, chainId, ids) => (await readCases(sql, chainId, ids)).map(subjectOf),
    ownOf: async (sql, chainId, ids, staffMemberId) => (await readComplaints(sql, chainId, { campusIds: null, ownOf: staffMemberId }, ids)).map(({ id }) => id),
    judged: (sql, chainId, judgements, now) => follow(listeners, clocks, sql, chainId, judgements, now),
  }
}

/** Verdict, next deadline and, where time alone changed a fact, classification follow in the same transaction. */
async function follow(listeners: ComplaintListeners, { policies }: ClockServices, sql: Sql, chainId: string, judgements: readonly Judgement[], now: number): Promise<NewEvent[]> {
  const standing = new Map((await readStanding(sql, chainId, judgements.map(({ subject }) => subject.id))).map((row) => [row.id, row]))
  const graver = await reclassified(policies, sql, chainId, judgements, standing)
  const changes = judgements.flatMap(({ subject: { id }, timeliness, nextDueAt }) => {
    const before = standing.get(id)
    if (!before) return []
    const next_due_at = before.status === 'closed' ? null : nextDueAt === null ? 'infinity' : isoOf(nextDueAt)
    const after = { ...before, ...graver.get(id), timeliness, next_due_at }
    return before.timeliness === timeliness && before.next_due_at === next_due_at && !graver.has(id) ? [] : [{ before, after }]
  })
  if (changes.length === 0) return []
  await Promise.all([
    followClocks(sql, chainId, changes.map(({ after }) => after), isoOf(now)),
    listeners.tell(sql, chainId, changes.map(({ before, after }) => ({ before: summaryOf(before), after: summaryOf(after) }))),
  ])
  return changes.flatMap(({ after }) => (graver.has(after.id) ? [classifiedByTime(after, now)] : []))
}

type Grave = Pick<Standing, (typeof CLASSIFIED)[number] | 'classification'>

/** Cases whose facts time has changed, with their classification as it is now. */
async function reclassified(policies: ClockServices['policies'], sql: Sql, chainId: string, judgements: readonly Judgement[], standing: ReadonlyMap<string, Standing>): Promise<Map<string, Grave>> {
  const changed = judgements.filter(({ subject: { id }, replay: { facts } }) => {
    const before = standing.get(id)
    return before && CLASSIFIED.some((dimension) => (facts[dimension] ?? null) !== before[dimension])
  })
  if (changed.length === 0) return new Map()
  const cases = new Map((await readCases(sql, chainId, changed.map(({ subject }) => subject.id))).map((one) => [one.complaint.id, one]))
  const graver = new Map<string, Grave>()
  for (const judgement of changed) {
    const { pack } = await policies.pinned(sql, chainId, judgement.subject.policyVersionId)
    const { classification, topic, urgency, severity, validity } = projectCase(pack, cases.get(judgement.subject.id)!.entries, judgement)
    graver.set(judgement.subject.id, { classification, topic, urgency, severity, validity })
  }
  return graver
}

const classifiedByTime = ({ id, campus_id, topic, urgency, severity, validity }: Standing, now: number): NewEvent => ({
  type: 'ComplaintClassified', subjectType: 'Complaint', subjectId: id, campusId: campus_id, actor: { kind: 'system', id: null }, occurredAt: now,
  facts: { topic, urgency, severity, validity },
})
