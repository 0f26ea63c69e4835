import type { ClockServices } from '../clocks/index.ts'
import type { Sql } from '../shared/database.ts'
import type { Demands } from './demanded.ts'
import type { DutyRow } from './duty.entity.ts'
import { readPlanned } from './duty.store.ts'
import { differenceOf, firstDayOf, type PlanDifference } from './plan-difference.ts'
import { readGrounds, wantedDuties } from './wanted-duties.ts'

/** A campus, or the chain itself for what it owes once. */
export interface CheckedPlace { placeId: string; difference: PlanDifference }

/** What planning places of a chain now would change, found out by reading alone, in four statements however many there are. */
export async function checkPlans(clocks: ClockServices, sql: Sql, chainId: string, placeIds: readonly string[], demandsOf: (placeId: string) => Demands, now: number): Promise<CheckedPlace[]> {
  if (placeIds.length === 0) return []
  const grounds = await readGrounds(clocks, sql, chainId)
  const wantedOf = new Map(placeIds.map((placeId) => [placeId, wantedDuties(grounds, placeId === chainId ? null : placeId, demandsOf(placeId))]))
  const rows = await readPlanned(sql, chainId, firstDayOf([...wantedOf.values()].flat()), now)
  const rowsOf = Map.groupBy(rows, ({ scope, campus_id }: DutyRow) => (scope === 'chain' ? chainId : campus_id))
  return placeIds.map((placeId) => ({ placeId, difference: differenceOf(wantedOf.get(placeId)!, rowsOf.get(placeId) ?? [], now) }))
}
