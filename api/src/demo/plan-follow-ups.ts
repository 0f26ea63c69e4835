import type { Calendar } from '@huiyin/policy'
import { planFor, touchpointRowOf, type TouchpointRow } from '../clients/index.ts'
import type { GoverningPolicy } from '../policies/index.ts'
import { isoOf } from '../shared/time.ts'
import type { DemoFamily } from './families.ts'
import { outcomesOfContact } from './handling-words.ts'
import type { Random } from './random.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR
/** Older ones were done before the chain kept them here. */
const KEPT = 200 * DAY
/** Of what fell due within these days, some is still open. */
const FRESH = 8 * DAY

/** A family's follow-ups: those behind us mostly done, some late, the newest few still open, the coming ones planned. */
export function planFollowUps(random: Random, { client, children, campus }: DemoFamily, policy: GoverningPolicy, calendar: Calendar, now: number): TouchpointRow[] {
  return planFor(client, children, policy.pack, calendar, now).filter(({ dueAt }) => dueAt > now - KEPT).map((planned) => {
    const row = touchpointRowOf({ client, policyVersionId: policy.id, assigneeId: campus.supervisor.id }, planned)
    const doneAt = whenDone(random, planned.opensAt, planned.dueAt, now)
    if (doneAt === null) return row
    const checked = planned.checklist.filter(({ required }) => required || random.chance(0.8)).map(({ id }) => id)
    return { ...row, done_at: isoOf(doneAt), checked, outcome: random.pick(outcomesOfContact) }
  })
}

function whenDone(random: Random, opensAt: number, dueAt: number, now: number): number | null {
  if (opensAt >= now - HOUR) return null
  const at = random.chance(0.94) ? opensAt + (dueAt - opensAt) * (0.05 + 0.9 * random.unit()) : dueAt + random.whole(2, 60) * HOUR
  if (dueAt > now - FRESH && random.chance(0.25)) return null
  return at < now ? Math.round(at / 60_000) * 60_000 : null
}
