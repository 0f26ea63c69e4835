import { planDuties, type Calendar, type LocalDate, type PlannedDuty, type ResolvedPack } from '@huiyin/policy'
import type { Asking } from './wanted-duties.ts'

/** How far ahead duties are stored. */
export const DAYS_AHEAD = 35
/** How far back lie duties that may still be owed when they are planned for the first time: a whole year and its limit, or a day and a few days of rest. */
const DAYS_BACK = { lasting: 400, daily: 14 } as const
const DAY_MS = 86_400_000

export const shiftDays = (date: LocalDate, days: number): LocalDate => new Date(Date.parse(date) + days * DAY_MS).toISOString().slice(0, 10)

/** What packs demand by a calendar, worked out once for all campuses that share both. */
export class Demands implements Asking {
  readonly now: number
  readonly #known = new Map<ResolvedPack, Map<Calendar, PlannedDuty[]>>()

  /** @param now epoch milliseconds */
  constructor(now: number) {
    this.now = now
  }

  /** Duties that open in the days ahead, and those that have opened and are still in time. What fell due before anybody was told of it is held against nobody. */
  of(pack: ResolvedPack, calendar: Calendar): readonly PlannedDuty[] {
    let byCalendar = this.#known.get(pack)
    if (!byCalendar) this.#known.set(pack, (byCalendar = new Map()))
    let planned = byCalendar.get(calendar)
    if (!planned) byCalendar.set(calendar, (planned = this.#plan(pack, calendar)))
    return planned
  }

  horizon(calendar: Calendar): { from: number; to: number } {
    const today = calendar.localDate(this.now)
    return { from: calendar.instantOf(shiftDays(today, -DAYS_BACK.lasting)), to: calendar.instantOf(shiftDays(today, DAYS_AHEAD + 1)) }
  }

  #plan(pack: ResolvedPack, calendar: Calendar): PlannedDuty[] {
    if (pack.duties.length === 0) return []
    const today = calendar.localDate(this.now)
    const behind = (['lasting', 'daily'] as const).flatMap((kind) => {
      const duties = pack.duties.filter(({ every }) => (every === 'day') === (kind === 'daily'))
      return duties.length === 0 ? [] : planDuties({ ...pack, duties }, calendar, { from: shiftDays(today, -DAYS_BACK[kind]), to: shiftDays(today, -1) })
    })
    const ahead = planDuties(pack, calendar, { from: today, to: shiftDays(today, DAYS_AHEAD) })
    return [...behind, ...ahead].filter(({ opensAt, dueAt }) => opensAt > this.now || (dueAt !== null && dueAt > this.now))
  }
}
