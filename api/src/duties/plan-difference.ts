import { isSameJson } from '../clocks/index.ts'
import { isoOf } from '../shared/time.ts'
import type { DutyRow } from './duty.entity.ts'
import type { WantedDuty } from './wanted-duties.ts'

/** What a plan changes of what is stored. */
export interface PlanDifference {
  added: WantedDuty[]
  moved: { row: DutyRow; wanted: WantedDuty }[]
  dropped: DutyRow[]
}

const instant = (at: number | null): string => (at === null ? 'infinity' : isoOf(at))

/** The columns of a duty that follow from the plan. */
export const plannedColumns = ({ campusId, policy, planned }: WantedDuty) => ({
  scope: planned.scope, campus_id: campusId, policy_version_id: policy.id, pack_key: policy.packKey, key: planned.duty, period_from: planned.periodFrom, period_to: planned.periodTo,
  opens_at: instant(planned.opensAt), due_at: instant(planned.dueAt), due_inclusive: planned.dueInclusive, provisional: planned.provisional,
  planning: {
    type: planned.event.type, at: planned.event.at, facts: (planned.event.facts ?? {}) as DutyRow['planning']['facts'],
    clockKey: policy.pack.duties.find(({ id }) => id === planned.duty)!.clockKey,
  },
}) satisfies Partial<DutyRow>

const nameOf = (scope: string, campusId: string, packKey: string, key: string, periodFrom: string): string =>
  JSON.stringify([scope === 'chain' ? null : campusId, packKey, key, periodFrom])

/** First day of the periods of a plan: rows of earlier ones have nothing to do with it. */
export const firstDayOf = (wanted: readonly WantedDuty[]): string => wanted.reduce((first, { planned: { periodFrom } }) => (periodFrom < first ? periodFrom : first), '9999-12-31')

/** What has opened stays as it is: from then on only acts and its clock change it. One that was called off is not planned again. */
export function differenceOf(wanted: readonly WantedDuty[], stored: readonly DutyRow[], now: number): PlanDifference {
  const rowOf = new Map(stored.map((row) => [nameOf(row.scope, row.campus_id, row.pack_key, row.key, row.period_from), row]))
  const difference: PlanDifference = { added: [], moved: [], dropped: [] }
  for (const one of wanted) {
    const name = nameOf(one.planned.scope, one.campusId, one.policy.packKey, one.planned.duty, one.planned.periodFrom)
    const row = rowOf.get(name)
    rowOf.delete(name)
    if (!row) difference.added.push(one)
    else if (isToCome(row, now) && isDifferent(row, one)) difference.moved.push({ row, wanted: one })
  }
  difference.dropped = [...rowOf.values()].filter((row) => isToCome(row, now))
  return difference
}

const isDifferent = (row: DutyRow, wanted: WantedDuty): boolean =>
  Object.entries(plannedColumns(wanted)).some(([column, value]) => !isSameJson(value, row[column as keyof DutyRow]))

const isToCome = ({ opens_at, settled_at }: DutyRow, now: number): boolean => settled_at === null && Date.parse(opens_at) > now
