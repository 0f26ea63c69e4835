import type { RateKind } from './rate-definitions.ts'

export type RateDimension = 'MONTH' | 'CAMPUS' | 'CATEGORY'

/** Complaints of one month, campus and category. */
export interface ComplaintCell { month: string; campusId: string; category: string; complaints: number; judged: number; timely: number; excused: number }

/** Families of one month and campus. */
export interface EnrolmentCell { month: string; campusId: string; atStart: number; graduated: number; retained: number; present: number }

/** What rates of one filter are computed from. */
export interface RateFacts {
  /** First days of the months asked for, ascending. */
  months: readonly string[]
  campusIds: readonly string[]
  complaints: readonly ComplaintCell[]
  enrolment: readonly EnrolmentCell[]
}

/** One figure; the dimensions that were not asked for are null. */
export interface RateFigure {
  kind: RateKind
  month: string | null
  campusId: string | null
  category: string | null
  numerator: number
  denominator: number
  /** Percent with two decimals; null where the denominator is 0. */
  value: string | null
}

interface Counts { numerator: number; denominator: number }
interface Cell { month: string; campusId: string; category?: string }

/**
 * The figures of one rate along the dimensions asked for, by month, then campus, then category. Every month and campus of the filter
 * has its figure, also where nothing happened; categories appear where complaints do. Families have no category: along it, retention
 * stays undivided and complaint rates compare each category with all families.
 */
export function computeRates(facts: RateFacts, kind: RateKind, by: readonly RateDimension[]): RateFigure[] {
  const dimensions = new Set(kind === 'RETENTION_RATE' ? by.filter((dimension) => dimension !== 'CATEGORY') : by)
  const keyOf = (cell: Cell, without?: RateDimension): string =>
    [dimensions.has('MONTH') && cell.month, dimensions.has('CAMPUS') && cell.campusId, without !== 'CATEGORY' && dimensions.has('CATEGORY') && cell.category].map((part) => part || '').join('|')
  const groups = new Map<string, Counts>()
  const families = new Map<string, number>()
  if (!dimensions.has('CATEGORY')) for (const cell of frame(facts)) groups.set(keyOf(cell), { numerator: 0, denominator: 0 })
  const add = (key: string, numerator: number, denominator: number): void => {
    const group = groups.get(key)
    if (!group) groups.set(key, { numerator, denominator })
    else {
      group.numerator += numerator
      group.denominator += denominator
    }
  }
  if (kind === 'RETENTION_RATE') for (const cell of facts.enrolment) add(keyOf(cell), cell.retained, cell.atStart - cell.graduated)
  if (kind === 'TIMELINESS_RATE') for (const cell of facts.complaints) if (cell.judged > 0) add(keyOf(cell), cell.timely, cell.judged)
  if (kind === 'COMPLAINT_RATE') {
    for (const cell of facts.enrolment) families.set(keyOf(cell, 'CATEGORY'), (families.get(keyOf(cell, 'CATEGORY')) ?? 0) + cell.present)
    for (const cell of facts.complaints) if (cell.complaints > 0) add(keyOf(cell), cell.complaints, 0)
    for (const [key, group] of groups) group.denominator = families.get(`${key.slice(0, key.lastIndexOf('|'))}|`) ?? 0
  }
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, { numerator, denominator }]) => {
    const [month, campusId, category] = key.split('|').map((part) => part || null) as [string | null, string | null, string | null]
    return { kind, month, campusId, category, numerator, denominator, value: percent(numerator, denominator) }
  })
}

/** A cell for every month and campus, so that none is missing from the answer. */
function* frame({ months, campusIds }: RateFacts): Generator<Cell> {
  for (const month of months) for (const campusId of campusIds) yield { month, campusId }
}

/** Percent with two decimals, rounded half up in whole numbers; null where the denominator is 0. */
export function percent(numerator: number, denominator: number): string | null {
  if (denominator <= 0) return null
  const hundredths = Math.floor((numerator * 20_000 + denominator) / (2 * denominator))
  return `${Math.floor(hundredths / 100)}.${String(hundredths % 100).padStart(2, '0')}`
}

/** Monthly flows of families of one campus as the rollup keeps them. */
export interface EnrolmentFlow { month: string; campusId: string; joined: number; leftLater: number; graduatedLater: number; leftSame: number }

/** Levels of the months asked for: who was there when a month began is whoever joined before and had not left. */
export function enrolmentLevels(flows: readonly EnrolmentFlow[], months: readonly string[], campusIds: readonly string[]): EnrolmentCell[] {
  return campusIds.flatMap((campusId) => {
    const own = flows.filter((flow) => flow.campusId === campusId)
    const of = new Map(own.map((flow) => [flow.month, flow]))
    let atStart = own.filter(({ month }) => month < (months[0] ?? '')).reduce((sum, flow) => sum + flow.joined - flow.leftLater - flow.leftSame, 0)
    return months.map((month) => {
      const { joined, leftLater, graduatedLater, leftSame } = of.get(month) ?? { joined: 0, leftLater: 0, graduatedLater: 0, leftSame: 0 }
      const cell = { month, campusId, atStart, graduated: graduatedLater, retained: atStart - leftLater, present: atStart + joined }
      atStart += joined - leftLater - leftSame
      return cell
    })
  })
}

/** First days of the months from one to another, both included. */
export function monthsBetween(from: string, to: string): string[] {
  const months = []
  for (let [year, month] = [Number(from.slice(0, 4)), Number(from.slice(5, 7))]; ; month === 12 ? (year++, (month = 1)) : month++) {
    const first = `${year}-${String(month).padStart(2, '0')}-01`
    if (first > to) return months
    months.push(first)
  }
}
