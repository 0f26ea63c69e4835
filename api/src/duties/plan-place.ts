import { randomUUID } from 'node:crypto'
import { materializeClocks, type Judging } from '../clocks/index.ts'
import { recordEvents, type NewEvent } from '../events/index.ts'
import type { Actor } from '../shared/viewer.ts'
import type { Demands } from './demanded.ts'
import type { DutyRow } from './duty.entity.ts'
import type { DutyServices } from './duty-services.ts'
import { dutySubject } from './duty-subject.ts'
import { deletePlanned, insertPlanned, lockPlanned, updatePlanned } from './duty.store.ts'
import { differenceOf, firstDayOf, plannedColumns } from './plan-difference.ts'
import { lockPlan, markPlanned } from './plan.store.ts'
import { readGrounds, wantedDuties, type WantedDuty } from './wanted-duties.ts'

const actor: Actor = { kind: 'system', id: null }

/** How much a plan changed. */
export interface Planned { added: number; moved: number; dropped: number }

/**
 * Plans the duties of a campus, or of the chain itself, in one transaction: what has not opened becomes what calendar and policies demand now.
 * Repeating it changes nothing. @param since undefined is answered where somebody has planned it since this instant
 */
export function planPlace({ log, clocks }: DutyServices, chainId: string, placeId: string, demands: Demands, since: number): Promise<Planned | undefined> {
  const { now } = demands
  const campusId = placeId === chainId ? null : placeId
  return recordEvents<Planned | undefined>(log, chainId, now, async (sql) => {
    const before = await lockPlan(sql, chainId, placeId)
    if (before !== null && before >= since) return { done: undefined, events: [] }
    const wanted = wantedDuties(await readGrounds(clocks, sql, chainId, campusId ?? undefined), campusId, demands)
    const stored = await lockPlanned(sql, chainId, campusId, firstDayOf(wanted), now)
    const { added, moved, dropped } = differenceOf(wanted, stored, now)
    const fresh = added.map((one) => ({ wanted: one, row: freshRow(one) }))
    const changed = moved.map(({ row, wanted: one }) => ({ wanted: one, row: { ...row, ...plannedColumns(one), version: row.version + 1 } }))
    await deletePlanned(sql, chainId, dropped.map(({ id }) => id))
    await updatePlanned(sql, chainId, changed.map(({ row }) => row))
    await insertPlanned(sql, chainId, fresh.map(({ row }) => row))
    const judgings = [...fresh, ...changed].map(({ wanted: { policy, calendar }, row }): Judging => ({ subject: dutySubject(row), pack: policy.pack, calendar }))
    // None of them has opened before, so none has a clock; those to come are woken for.
    const judgements = judgings.length > 0 ? await materializeClocks(sql, { chainId, judgings, now, actor, fresh: true }) : []
    await markPlanned(sql, chainId, placeId, now)
    const done = { added: added.length, moved: moved.length, dropped: dropped.length }
    const opening = [...fresh, ...changed].map(({ row }) => Date.parse(row.opens_at)).filter((at) => at > now)
    const told: NewEvent = {
      type: 'DutiesPlanned', subjectType: campusId === null ? 'Chain' : 'Campus', subjectId: placeId, campusId, actor, occurredAt: now, facts: { ...done },
      wakeAt: opening.length > 0 ? Math.min(...opening) : null,
    }
    const isChanged = added.length + moved.length + dropped.length > 0
    return { done, events: isChanged ? [...judgements.flatMap(({ events }) => events), told] : [] }
  })
}

const freshRow = (wanted: WantedDuty): DutyRow => ({
  id: randomUUID(), ...plannedColumns(wanted), version: 1, done_at: null, cancelled_at: null, settled_at: null, settled_by: null, facts: {}, record: {}, reason: null,
})
