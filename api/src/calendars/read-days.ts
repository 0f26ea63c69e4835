import { checkCalendarSpec, weekOf, type DayOverride, type LocalDate } from '@huiyin/policy'
import type { CalendarPattern } from '../organization/index.ts'
import type { InputCheck } from '../shared/input-check.ts'
import type { CalendarDayInput } from './calendar-input.graphql.ts'

const DAY_MS = 86_400_000
export const LONGEST_SPAN = 366
const LONGEST_NAME = 60

/** Days from the first to the last, both included. */
export function datesBetween(first: LocalDate, last: LocalDate): LocalDate[] {
  const count = (Date.parse(last) - Date.parse(first)) / DAY_MS + 1
  return Array.from({ length: Math.max(count, 0) }, (_, index) => new Date(Date.parse(first) + index * DAY_MS).toISOString().slice(0, 10))
}

/**
 * The days of an input as rules, one per date. Everything that contradicts itself or the weekly pattern is gathered in `check`, under `field`
 * and the position in the list.
 */
export function readDays(check: InputCheck, field: string, inputs: readonly CalendarDayInput[], pattern: CalendarPattern): DayOverride[] {
  const before = check.issues.length
  const known = new Map<LocalDate, number>()
  const days: { override: DayOverride; at: number }[] = []
  inputs.forEach((input, at) => {
    const last = input.lastDate ?? input.date
    const dates = datesBetween(input.date, last)
    if (dates.length === 0) return check.add([field, String(at), 'lastDate'], 'RANGE_INVALID', 'The last day of a span is not before the first.')
    if (dates.length > LONGEST_SPAN) return check.add([field, String(at), 'lastDate'], 'RANGE_INVALID', `A span has at most ${LONGEST_SPAN} days.`)
    if (input.date < '1971' || last > '2198-12-31') return check.add([field, String(at), 'date'], 'RANGE_INVALID', 'Days lie between 1971 and 2198.')
    const rule = ruleOf(check, [field, String(at)], input)
    for (const date of dates) {
      const earlier = known.get(date)
      if (earlier !== undefined && earlier !== at) {
        check.add([field, String(at), 'date'], 'DATE_REPEATED', `${date} is named twice; a day has one rule.`)
        break
      }
      known.set(date, at)
      if (rule) days.push({ override: { date, ...rule } as DayOverride, at })
    }
  })
  // The engine's own check; what a span says wrong is said once.
  const told = new Set<string>()
  const overrides = days.map(({ override }) => override)
  for (const { path, code, message } of checkCalendarSpec({ ...pattern, id: 'input', overrides })) {
    const [, index, ...rest] = path.split('.')
    const at = path.startsWith('overrides.') ? days[Number(index)]!.at : undefined
    if (at === undefined) continue
    const place = [field, String(at), ...rest.map((name) => names[name] ?? name)]
    if (told.has(place.join('.'))) continue
    told.add(place.join('.'))
    check.add(place, code, sentence(message.en))
  }
  if (check.issues.length === before) checkHalfDays(check, field, days, pattern)
  return overrides
}

/** What the engine calls them, and what the input does. */
const names: Record<string, string> = { open: 'openings', from: 'from', until: 'closesAt' }
export const sentence = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`

type Rule = DayOverride extends infer One ? (One extends unknown ? Omit<One, 'date'> : never) : never

function ruleOf(check: InputCheck, path: readonly string[], { kind, name, openings, opensAt, closesAt }: CalendarDayInput): Rule | undefined {
  const issues = check.issues.length
  const zh = check.text([...path, 'name', 'zh'], name?.zh, { longest: LONGEST_NAME, required: name != null })
  const en = check.text([...path, 'name', 'en'], name?.en, { longest: LONGEST_NAME })
  const named = zh === null ? {} : { name: { zh, en: en ?? zh } }
  const unexpected = (field: string, value: unknown, text: string): void => { if (value != null) check.add([...path, field], 'NOT_EXPECTED', text) }
  if (kind !== 'work' && kind !== 'hours') unexpected('openings', openings, 'Only WORK and HOURS have hours of their own.')
  if (kind !== 'half_day') {
    unexpected('opensAt', opensAt, 'Only a half day names the time it begins.')
    unexpected('closesAt', closesAt, 'Only a half day names the time it ends.')
  }
  const open = openings?.map(({ from, to }) => ({ from, to }))
  if (kind === 'hours' && !open?.length) check.add([...path, 'openings'], 'NEVER_OPEN', 'A day with hours of its own opens at least once; one that does not is CLOSED.')
  if (kind === 'work' && open?.length === 0) check.add([...path, 'openings'], 'NEVER_OPEN', 'A working day opens at least once; leave the hours out to take those of its weekday.')
  if (check.issues.length > issues) return undefined
  if (kind === 'rest' || kind === 'closed') return { kind, ...named }
  if (kind === 'work') return { kind, ...named, ...(open && { open }) }
  if (kind === 'hours') return { kind, ...named, open: open! }
  return { kind, ...named, ...(opensAt != null && { from: opensAt }), ...(closesAt != null && { until: closesAt }) }
}

/** A half day that leaves nothing of the day's hours is none. */
function checkHalfDays(check: InputCheck, field: string, days: readonly { override: DayOverride; at: number }[], pattern: CalendarPattern): void {
  const told = new Set<number>()
  for (const { override, at } of days) {
    if (override.kind !== 'half_day' || told.has(at)) continue
    const weekday = (['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const)[new Date(override.date).getUTCDay()]!
    const usual = pattern.weekly[weekday].length > 0 ? pattern.weekly[weekday] : pattern.weekly[pattern.makeUpHoursOf ?? 'mon']
    const [from, until] = [override.from ?? '00:00', override.until ?? '24:00']
    if (usual.some((one) => (one.from > from ? one.from : from) < (one.to < until ? one.to : until))) continue
    told.add(at)
    check.add([field, String(at)], 'NEVER_OPEN', `Nothing of the hours of ${override.date} is left; a day that does not open is CLOSED.`)
  }
}

/** A pattern that is always right, for days that belong to no calendar yet. */
export const anyPattern: CalendarPattern = { zone: 'UTC', weekly: weekOf([{ from: '00:00', to: '24:00' }], [{ from: '00:00', to: '24:00' }], [{ from: '00:00', to: '24:00' }]) }
