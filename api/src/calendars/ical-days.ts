import ICAL from 'ical.js'
import { compileCalendar, isZone, weekOf, type Calendar, type DayOverride, type LocalDate, type OpeningInterval, type Text } from '@huiyin/policy'

export interface ImportFault {
  /** Which event of the file, from 1. */
  event: number
  summary: string | null
  code: 'NO_START' | 'END_BEFORE_START' | 'TOO_LONG' | 'CROSSES_MIDNIGHT' | 'ZONE_UNKNOWN' | 'DAY_TAKEN' | 'HOURS_OVERLAP' | 'RULE_UNREADABLE' | 'TOO_MANY'
  message: Text
}

export interface IcalDays { days: DayOverride[]; faults: ImportFault[] }

/** Why a text is no calendar at all. */
export class NotIcal extends Error {}

export const LARGEST_ICAL = 1024 * 1024
const LONGEST_EVENT = 366
const MOST_DAYS = 2_000
/** How far a rule that repeats is followed, in years around the present one. */
const YEARS_BACK = 1
const YEARS_AHEAD = 5

/** What our own export says exactly, where summary and times alone would not. */
export const ownProperty = { kind: 'x-huiyin-kind', from: 'x-huiyin-opens', until: 'x-huiyin-closes', english: 'x-huiyin-name-en' } as const

const makeUpWords = /班|work(ing)? ?day|make-?up/i
const closedWords = /停业|关闭|闭园|停园|closed/i

const problem = (event: number, summary: string | null, code: ImportFault['code'], zh: string, en: string): ImportFault => ({ event, summary: summary?.slice(0, 80) ?? null, code, message: { zh, en } })

interface Occurrence { event: number; summary: string | null; date: LocalDate; rule: Omit<DayOverride, 'date'> & { open?: readonly OpeningInterval[] } }

/**
 * The days of an iCalendar text in the zone of a calendar. All-day events are days off, or working days where their summary says so; timed
 * events are the hours of their day. Rules that repeat are followed some years ahead. @throws NotIcal
 */
export function readIcal(text: string, calendar: Calendar, year: number): IcalDays {
  const root = parse(text)
  const faults: ImportFault[] = []
  const found: Occurrence[] = []
  root.getAllSubcomponents('vevent').forEach((component, index) => {
    const event = index + 1
    const summary = textOf(component, 'summary')
    const refuse = (code: ImportFault['code'], zh: string, en: string): void => void faults.push(problem(event, summary, code, zh, en))
    try {
      found.push(...occurrencesOf(component, event, summary, calendar, year, refuse))
    } catch {
      refuse('RULE_UNREADABLE', '这个事件的时间或重复规则无法读取。', 'Its times or its rule of repetition cannot be read.')
    }
  })
  if (found.length > MOST_DAYS) faults.push(problem(found[MOST_DAYS]!.event, found[MOST_DAYS]!.summary, 'TOO_MANY', `一次最多导入 ${MOST_DAYS} 天。`, `At most ${MOST_DAYS} days at once.`))
  const days = gather(found.slice(0, MOST_DAYS), faults)
  return { days, faults: faults.sort((a, b) => a.event - b.event) }
}

function parse(text: string): ICAL.Component {
  try {
    const parsed: unknown = ICAL.parse(text)
    // Several calendars in one text come as a list.
    const root = new ICAL.Component((Array.isArray(parsed) && Array.isArray(parsed[0]) ? parsed[0] : parsed) as never)
    if (root.name !== 'vcalendar') throw new NotIcal()
    return root
  } catch (error) {
    throw error instanceof NotIcal ? error : new NotIcal((error as Error).message)
  }
}

const textOf = (component: ICAL.Component, name: string): string | null => {
  const value: unknown = component.getFirstPropertyValue(name)
  return value == null || String(value).trim() === '' ? null : String(value).trim()
}

type Refuse = (code: ImportFault['code'], zh: string, en: string) => void

function occurrencesOf(component: ICAL.Component, event: number, summary: string | null, calendar: Calendar, year: number, refuse: Refuse): Occurrence[] {
  if (!component.getFirstPropertyValue('dtstart')) {
    refuse('NO_START', '这个事件没有开始时间。', 'The event has no start.')
    return []
  }
  const item = new ICAL.Event(component)
  const [start, end] = [item.startDate, item.endDate]
  if (end.compare(start) < 0) {
    refuse('END_BEFORE_START', '结束早于开始。', 'It ends before it starts.')
    return []
  }
  const starts = item.isRecurring() ? repetitions(item, year) : [start]
  const length = item.duration
  const at = { event, summary }
  if (start.isDate) {
    const count = Math.max(1, Math.round(length.toSeconds() / 86_400))
    if (count > LONGEST_EVENT) {
      refuse('TOO_LONG', `一个事件最多 ${LONGEST_EVENT} 天。`, `An event has at most ${LONGEST_EVENT} days.`)
      return []
    }
    const rule = allDayRule(component, summary)
    return starts.flatMap((first) => Array.from({ length: count }, (_, offset) => {
      const day = first.clone()
      day.adjust(offset, 0, 0, 0)
      return { ...at, date: dateOf(day), rule }
    }))
  }
  const zone = zoneOf(component, start, calendar, refuse)
  if (!zone) return []
  return starts.flatMap((from) => {
    const to = from.clone()
    to.addDuration(length)
    const [opens, closes] = [zone(from), zone(to)]
    const until = closes.time === '00:00' && nextDay(opens.date) === closes.date ? { date: opens.date, time: '24:00' } : closes
    if (until.date !== opens.date) {
      refuse('CROSSES_MIDNIGHT', '营业时段跨过午夜，请分成两天。', 'Its hours cross midnight; split it into two days.')
      return []
    }
    if (until.time <= opens.time) {
      refuse('END_BEFORE_START', '结束应晚于开始。', 'It ends after it starts.')
      return []
    }
    return [{ ...at, date: opens.date, rule: { kind: textOf(component, ownProperty.kind) === 'work' ? ('work' as const) : ('hours' as const), ...named(component, summary), open: [{ from: opens.time, to: until.time }] } }]
  })
}

function repetitions(item: ICAL.Event, year: number): ICAL.Time[] {
  const [from, to] = [`${year - YEARS_BACK}-01-01`, `${year + YEARS_AHEAD}-12-31`]
  const starts: ICAL.Time[] = []
  const iterator = item.iterator()
  for (let tried = 0; tried < 20_000; tried++) {
    const next = iterator.next() as ICAL.Time | null | undefined
    if (!next || dateOf(next) > to) break
    if (dateOf(next) >= from && starts.push(next) > MOST_DAYS) break
  }
  return starts
}

const named = (component: ICAL.Component, summary: string | null): { name?: Text } => (summary === null ? {} : { name: { zh: summary.slice(0, 60), en: (textOf(component, ownProperty.english) ?? summary).slice(0, 60) } })

function allDayRule(component: ICAL.Component, summary: string | null): Occurrence['rule'] {
  const kind = textOf(component, ownProperty.kind)?.toLowerCase()
  const name = named(component, summary)
  if (kind === 'half_day') {
    const [from, until] = [textOf(component, ownProperty.from), textOf(component, ownProperty.until)]
    return { kind, ...name, ...(from && { from }), ...(until && { until }) } as Occurrence['rule']
  }
  if (kind === 'work' || kind === 'rest' || kind === 'closed') return { kind, ...name }
  if (summary !== null && makeUpWords.test(summary)) return { kind: 'work', ...name }
  return { kind: summary !== null && closedWords.test(summary) ? 'closed' : 'rest', ...name }
}

interface WallClock { date: LocalDate; time: string }
const two = (value: number): string => String(value).padStart(2, '0')
const dateOf = ({ year, month, day }: ICAL.Time): LocalDate => `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`
const nextDay = (date: LocalDate): LocalDate => new Date(Date.parse(date) + 86_400_000).toISOString().slice(0, 10)

/** How an event's times read on the wall of the calendar's zone. Floating times are meant by that wall. */
function zoneOf(component: ICAL.Component, start: ICAL.Time, calendar: Calendar, refuse: Refuse): ((time: ICAL.Time) => WallClock) | undefined {
  const plain = (time: ICAL.Time): WallClock => ({ date: dateOf(time), time: `${two(time.hour)}:${two(time.minute)}` })
  const wall = (at: number): WallClock => ({ date: calendar.localDate(at), time: calendar.localDateTime(at).slice(11) })
  const written = component.getFirstProperty('dtstart')?.getFirstParameter('tzid')
  if (start.zone === ICAL.Timezone.utcTimezone) return (time) => wall(time.toJSDate().getTime())
  if (!written || written === calendar.zone) return plain
  if (!isZone(written)) {
    refuse('ZONE_UNKNOWN', `不认识时区“${written}”。`, `The time zone ${written} is not known.`)
    return undefined
  }
  const open = [{ from: '00:00', to: '24:00' }]
  const other = compileCalendar({ id: written, zone: written, weekly: weekOf(open, open, open) }, { fromYear: start.year, toYear: start.year })
  return (time) => wall(other.instantOf(dateOf(time), `${two(time.hour)}:${two(time.minute)}`))
}

/** One rule per day. Several spans of hours make one day; anything else that meets a taken day is a fault. */
function gather(found: readonly Occurrence[], faults: ImportFault[]): DayOverride[] {
  const days = new Map<LocalDate, Occurrence>()
  const refused = new Set<number>()
  for (const one of found) {
    const before = days.get(one.date)
    if (!before) {
      days.set(one.date, one)
      continue
    }
    if (refused.has(one.event)) continue
    const [hours, added] = [before.rule.open, one.rule.open]
    if (hours && added && before.event !== one.event && !hours.some(({ from, to }) => added[0]!.from < to && from < added[0]!.to)) {
      days.set(one.date, { ...before, rule: { ...before.rule, open: [...hours, ...added].sort((a, b) => (a.from < b.from ? -1 : 1)) } })
      continue
    }
    refused.add(one.event)
    if (hours && added) faults.push(problem(one.event, one.summary, 'HOURS_OVERLAP', `${one.date} 的时段与前面的事件重叠。`, `Its hours on ${one.date} overlap with those of an earlier event.`))
    else faults.push(problem(one.event, one.summary, 'DAY_TAKEN', `${one.date} 已由前面的事件占用，一天只能有一条规则。`, `${one.date} is taken by an earlier event; a day has one rule.`))
  }
  return [...days.values()].map(({ date, rule }) => ({ date, ...rule }) as DayOverride).sort((a, b) => (a.date < b.date ? -1 : 1))
}
