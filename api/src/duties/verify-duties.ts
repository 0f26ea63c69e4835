import type { ClockServices } from '../clocks/index.ts'
import type { Sql } from '../shared/database.ts'
import { isoOf } from '../shared/time.ts'
import { Demands } from './demanded.ts'
import { checkPlans } from './plan-check.ts'
import { readPlans } from './plan.store.ts'

/** A duty that is not stored as its policy demands it, or that has opened without a clock. */
export interface DutyDifference {
  readonly campusId: string
  readonly key: string
  readonly periodFrom: string
  readonly fault: 'missing' | 'not as planned' | 'no longer demanded' | 'without clock'
}

/** Compares the duties of a chain that are to come with what its policies demand, and looks for those that opened unnoticed. Plans that are stale are about to be made anew and left out. */
export async function verifyDuties(clocks: ClockServices, sql: Sql, chainId: string, now: number): Promise<DutyDifference[]> {
  const plans = new Map((await readPlans(sql, chainId)).map(({ placeId, plannedAt }) => [placeId, plannedAt]))
  const demands = new Map([...new Set(plans.values())].map((at) => [at, new Demands(Date.parse(at))]))
  const differences: DutyDifference[] = []
  // As of the day of planning: what has come within reach since is planned tonight.
  for (const { difference: { added, moved, dropped } } of await checkPlans(clocks, sql, chainId, [...plans.keys()], (placeId) => demands.get(plans.get(placeId)!)!, now)) {
    differences.push(
      ...added.filter(({ planned }) => planned.opensAt > now).map(({ campusId: of, planned }): DutyDifference => ({ campusId: of, key: planned.duty, periodFrom: planned.periodFrom, fault: 'missing' })),
      ...moved.map(({ row }): DutyDifference => ({ campusId: row.campus_id, key: row.key, periodFrom: row.period_from, fault: 'not as planned' })),
      ...dropped.map((row): DutyDifference => ({ campusId: row.campus_id, key: row.key, periodFrom: row.period_from, fault: 'no longer demanded' })),
    )
  }
  const unnoticed = await sql.rows<Omit<DutyDifference, 'fault'>>('duties.without_clock', `select campus_id as "campusId", key, period_from as "periodFrom" from duty d
    where chain_id = $1 and opens_at <= $2 and (cancelled_at is null or cancelled_at >= opens_at)
      and not exists (select from clock k where k.chain_id = d.chain_id and k.subject_id = d.id) order by opens_at, id`, [chainId, isoOf(now)])
  return [...differences, ...unnoticed.map((one): DutyDifference => ({ ...one, fault: 'without clock' }))]
}
