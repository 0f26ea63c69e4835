import ICAL from 'ical.js'
import type { DayOverride } from '@huiyin/policy'
import { ownProperty } from './ical-days.ts'

/** Days as iCalendar text. What other programs cannot show is kept beside it, so that reading the text back gives the same days. */
export function icalOf(name: string, zone: string, days: readonly DayOverride[], now: number): string {
  const root = new ICAL.Component(['vcalendar', [], []])
  for (const [property, value] of [['prodid', '-//Huiyin//Business calendar//EN'], ['version', '2.0'], ['x-wr-calname', name], ['x-wr-timezone', zone]] as const) root.addPropertyWithValue(property, value)
  const stamp = ICAL.Time.fromJSDate(new Date(now), true)
  for (const day of days) for (const component of eventsOf(day, stamp)) root.addSubcomponent(component)
  return `${root.toString()}\r\n`
}

const titles: Record<DayOverride['kind'], string> = { rest: '休息', work: '上班', half_day: '半天', hours: '营业', closed: '停业' }

function eventsOf(day: DayOverride, stamp: ICAL.Time): ICAL.Component[] {
  const spans = day.kind === 'hours' || (day.kind === 'work' && day.open) ? day.open! : [null]
  return spans.map((span, index) => {
    const event = new ICAL.Component('vevent')
    const put = (name: string, value: unknown): void => void event.addPropertyWithValue(name, value as string)
    put('uid', `${day.date}-${index + 1}@huiyin`)
    put('dtstamp', stamp)
    put('dtstart', ICAL.Time.fromString(span ? `${day.date}T${span.from}:00` : day.date, undefined as never))
    put('dtend', ICAL.Time.fromString(span && span.to !== '24:00' ? `${day.date}T${span.to}:00` : span ? `${following(day.date)}T00:00:00` : following(day.date), undefined as never))
    put('summary', day.name?.zh ?? titles[day.kind])
    if (day.name) put(ownProperty.english, day.name.en)
    put(ownProperty.kind, day.kind)
    if (day.kind === 'half_day') {
      if (day.from !== undefined) put(ownProperty.from, day.from)
      if (day.until !== undefined) put(ownProperty.until, day.until)
    }
    return event
  })
}

const following = (date: string): string => new Date(Date.parse(date) + 86_400_000).toISOString().slice(0, 10)
