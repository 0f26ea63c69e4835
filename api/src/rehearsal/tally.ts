import { turnOf, type CaseComparison, type ResolvedPack, type Text } from '@huiyin/policy'
import type { FlipRow, FlippedClock, RehearsalSummary, TurnName, Turns } from './rehearsal.entity.ts'

/** The case a comparison is of, as far as it is counted. */
export interface CountedCase { id: string; campusId: string; departmentId: string | null }

/** The names people read, from the new rules where they have one. */
interface Sides { before: ResolvedPack; after: ResolvedPack }

type Counted = Omit<RehearsalSummary, 'durationMs' | 'otherPack' | 'already'>

/** Counts comparisons of cases one by one; memory follows the cases that flip, not those compared. */
export class Tally {
  readonly flips: Omit<FlipRow, 'position'>[] = []
  #cases = 0
  #evaluations = 0
  #failed = 0
  readonly #turns: Turns = { gained: 0, lost: 0 }
  readonly #campuses = new Map<string, Turns>()
  readonly #departments = new Map<string | null, Turns>()
  readonly #clocks = new Map<string, Turns & { title: Text }>()
  readonly #verdicts = new Map<string, Counted['verdicts'][number]>()
  readonly #alerts = new Map<string, Counted['alerts'][number]>()
  readonly #unknown = new Map<string, number>()

  add({ id, campusId, departmentId }: CountedCase, { timeliness, clocks, alerts, evaluations, unknownEvents }: CaseComparison, sides: Sides): void {
    this.#cases++
    this.#evaluations += evaluations
    const { before, after } = timeliness
    const pair = `${before} ${after}`
    this.#verdicts.set(pair, { before, after, cases: (this.#verdicts.get(pair)?.cases ?? 0) + 1 })
    for (const type of unknownEvents) this.#unknown.set(type, (this.#unknown.get(type) ?? 0) + 1)
    for (const { role, day, before: had, after: has } of alerts) {
      const place = `${day} ${role}`
      const known = this.#alerts.get(place)
      this.#alerts.set(place, { role, day, title: known?.title ?? roleTitle(sides, role), before: (known?.before ?? 0) + had, after: (known?.after ?? 0) + has })
    }
    if (before === after && clocks.length === 0) return
    const flipped = clocks.map((clock): FlippedClock => ({ ...clock, title: clockTitle(sides, clock.key), turn: turnOf(clock) }))
    for (const { key, title, turn } of flipped) if (turn) this.#count(turn, campusId, departmentId, key, title)
    if (before !== after || flipped.some(({ turn }) => turn !== null)) this.flips.push({ complaintId: id, campusId, departmentId, before, after, clocks: flipped })
  }

  fail(): void {
    this.#failed++
  }

  get summary(): Counted {
    return {
      cases: this.#cases, evaluations: this.#evaluations, failed: this.#failed, flips: this.flips.length, turns: this.#turns,
      campuses: [...this.#campuses].map(([campusId, turns]) => ({ campusId, ...turns })).sort(byTurns),
      departments: [...this.#departments].map(([departmentId, turns]) => ({ departmentId, ...turns })).sort(byTurns),
      clocks: [...this.#clocks].map(([key, turns]) => ({ key, ...turns })).sort(byTurns),
      verdicts: [...this.#verdicts.values()].sort((a, b) => b.cases - a.cases),
      alerts: [...this.#alerts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, alert]) => alert),
      unknownEvents: [...this.#unknown].map(([type, cases]) => ({ type, cases })).sort((a, b) => b.cases - a.cases),
    }
  }

  #count(turn: TurnName, campusId: string, departmentId: string | null, key: string, title: Text): void {
    this.#turns[turn]++
    entryOf(this.#campuses, campusId, () => ({ gained: 0, lost: 0 }))[turn]++
    entryOf(this.#departments, departmentId, () => ({ gained: 0, lost: 0 }))[turn]++
    entryOf(this.#clocks, key, () => ({ title, gained: 0, lost: 0 }))[turn]++
  }
}

function entryOf<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  let value = map.get(key)
  if (value === undefined) map.set(key, (value = make()))
  return value
}

/** Where most turns, first. */
const byTurns = (a: Turns, b: Turns): number => b.gained + b.lost - a.gained - a.lost

const plain = (key: string): Text => ({ zh: key, en: key })
const packs = ({ before, after }: Sides): readonly ResolvedPack[] => [after, before]

function clockTitle(sides: Sides, key: string): Text {
  return packs(sides).flatMap(({ clocks }) => clocks.find((clock) => clock.key === key)?.title ?? []).at(0) ?? plain(key)
}

function roleTitle(sides: Sides, role: string): Text {
  return packs(sides).flatMap(({ roles }) => roles.find(({ id }) => id === role)?.title ?? []).at(0) ?? plain(role)
}
