import { checkCalendarSpec, compileCalendar, mergeCalendarLayers, type Calendar, type DayOverride } from '@huiyin/policy'
import type { InputCheck } from '../shared/input-check.ts'
import type { RehearsedDayInput } from './rehearsal-input.graphql.ts'

const DAY_MS = 86_400_000
const MOST_DAYS = 400
/** Years compiled ahead; beyond them a calendar widens by itself. */
const PREPARED = { fromYear: 2023, toYear: 2028 }

/** The days of an input, one rule a date. What is wrong is gathered under `calendar` and the place in the list. */
export function readDays(inputs: readonly RehearsedDayInput[], check: InputCheck): DayOverride[] {
  const days: { override: DayOverride; at: number }[] = []
  const known = new Set<string>()
  const before = check.issues.length
  inputs.slice(0, MOST_DAYS).forEach(({ date, lastDate, kind, openings }, at) => {
    const path = ['calendar', String(at)]
    const last = lastDate ?? date
    const count = (Date.parse(last) - Date.parse(date)) / DAY_MS + 1
    if (count < 1) return check.add([...path, 'lastDate'], 'RANGE_INVALID', 'The last day of a span is not before the first.')
    if (date < '1971' || last > '2198-12-31') return check.add([...path, 'date'], 'RANGE_INVALID', 'Days lie between 1971 and 2198.')
    if (count + days.length > MOST_DAYS) return check.add(path, 'TOO_MANY', `At most ${MOST_DAYS} days can be tried at once.`)
    if (kind === 'rest' && openings != null) return check.add([...path, 'openings'], 'NOT_EXPECTED', 'A day off has no hours.')
    if (openings?.length === 0) return check.add([...path, 'openings'], 'NEVER_OPEN', 'A working day opens at least once; leave the hours out to take those of its weekday.')
    for (let n = 0; n < count; n++) {
      const day = new Date(Date.parse(date) + n * DAY_MS).toISOString().slice(0, 10)
      if (known.has(day)) return check.add([...path, 'date'], 'DATE_REPEATED', `${day} is named twice; a day has one rule.`)
      known.add(day)
      days.push({ at, override: kind === 'rest' ? { date: day, kind } : { date: day, kind, ...(openings && { open: openings.map(({ from, to }) => ({ from, to })) }) } })
    }
  })
  if (inputs.length > MOST_DAYS) check.add('calendar', 'TOO_MANY', `At most ${MOST_DAYS} days can be tried at once.`)
  const overrides = days.map(({ override }) => override)
  if (check.issues.length === before) checkHours(days, overrides, check)
  return overrides
}

/** The engine's own check of hours; what a span says wrong is said once. */
function checkHours(days: readonly { at: number }[], overrides: readonly DayOverride[], check: InputCheck): void {
  const always = [{ from: '00:00', to: '24:00' }]
  const weekly = { mon: always, tue: always, wed: always, thu: always, fri: always, sat: always, sun: always }
  const told = new Set<string>()
  for (const { path, code, message } of checkCalendarSpec({ id: 'tried', zone: 'UTC', weekly, overrides })) {
    const [, index, , ...place] = path.split('.')
    const where = ['calendar', String(days[Number(index)]!.at), 'openings', ...place]
    if (told.has(where.join('.'))) continue
    told.add(where.join('.'))
    check.add(where, code, `${message.en.charAt(0).toUpperCase()}${message.en.slice(1)}.`)
  }
}

/** Calendars with days laid over them, each compiled once. */
export function calendarsWith(days: readonly DayOverride[]): (calendar: Calendar) => Calendar {
  if (days.length === 0) return (calendar) => calendar
  const made = new Map<Calendar, Calendar>()
  return (calendar) => {
    let changed = made.get(calendar)
    if (!changed) made.set(calendar, (changed = compileCalendar(mergeCalendarLayers(calendar.spec, { id: 'tried', overrides: days }), PREPARED)))
    return changed
  }
}
