import { Field, Int, ObjectType, registerEnumType } from 'type-graphql'
import type { DayFacts } from '@huiyin/policy'
import { LocalizedText } from '../shared/localized-text.graphql.ts'
import { Node } from '../shared/node.graphql.ts'
import { toGlobalId } from '../shared/relay.ts'
import { CalendarDate } from '../shared/scalars.ts'
import type { CalendarPattern, Country, LayerName } from './calendar-layers.ts'

export enum CalendarDayKind {
  WORKDAY = 'WORKDAY',
  REST = 'REST',
  HOLIDAY = 'HOLIDAY',
  MAKEUP_WORKDAY = 'MAKEUP_WORKDAY',
  CLOSED = 'CLOSED',
  HALF_DAY = 'HALF_DAY',
  SPECIAL_HOURS = 'SPECIAL_HOURS',
}
registerEnumType(CalendarDayKind, {
  name: 'CalendarDayKind',
  description: 'What kind of day it is for the business.',
  valuesConfig: {
    WORKDAY: { description: 'An ordinary working day.' },
    REST: { description: 'A weekly day of rest.' },
    HOLIDAY: { description: 'A public holiday or day off on what would be a working day.' },
    MAKEUP_WORKDAY: { description: 'A working day on what would be a day of rest (调休).' },
    CLOSED: { description: 'Closed for a reason of its own, such as a move or a storm.' },
    HALF_DAY: { description: 'A working day that opens for a part of its hours.' },
    SPECIAL_HOURS: { description: 'A working day with hours of its own.' },
  },
})

export const CalendarLayer = { WEEK: 'week', NATIONAL: 'national', CALENDAR: 'calendar', CAMPUS: 'campus' } as const satisfies Record<string, LayerName>
registerEnumType(CalendarLayer, {
  name: 'CalendarLayer',
  description: 'Where the rule of a day comes from. A later layer overrules the earlier ones, date by date.',
  valuesConfig: {
    WEEK: { description: 'The weekly pattern of the calendar.' },
    NATIONAL: { description: 'The official table of days off and make-up days.' },
    CALENDAR: { description: "The chain's own days, set for all campuses that follow the calendar." },
    CAMPUS: { description: "The campus's own days." },
  },
})

@ObjectType({ description: 'A span of opening within a day.' })
export class Opening {
  @Field(() => String, { description: 'Wall-clock time at which it opens, `HH:MM`.' })
  from!: string

  @Field(() => String, { description: 'Wall-clock time at which it closes, `HH:MM`; `24:00` is the end of the day.' })
  to!: string
}

@ObjectType({ description: 'One day of a business calendar.' })
export class CalendarDay {
  @Field(() => CalendarDate, { description: 'The day.' })
  date!: string

  @Field(() => CalendarDayKind, { description: 'What kind of day it is.' })
  kind!: CalendarDayKind

  @Field(() => LocalizedText, { nullable: true, description: 'Name of the holiday, where it has one.' })
  name!: LocalizedText | null

  @Field(() => [Opening], { description: 'Opening hours in order; empty when closed.' })
  openings!: Opening[]

  @Field(() => Boolean, { description: 'Whether the official table of the year is still missing, so that the day may change.' })
  provisional!: boolean

  @Field(() => CalendarLayer, { description: 'Where its rule comes from.' })
  layer!: LayerName
}

@ObjectType({ implements: Node, description: 'Working days and opening hours that time limits count by.' })
export class BusinessCalendar extends Node {
  uuid!: string

  @Field(() => String, { description: 'Name.' })
  name!: string

  @Field(() => String, { description: 'IANA time zone.' })
  timeZone!: string

  @Field(() => Int, { description: 'Counts changes of pattern and days; to be sent back as `expectedVersion`.' })
  version!: number

  @Field(() => String, { nullable: true, description: 'Country whose official table applies, such as `china-mainland`; null: none does, and no year is provisional.' })
  national!: Country | null

  pattern!: CalendarPattern
}

export interface BusinessCalendarRow { id: string; name: string; spec: CalendarPattern; national: Country | null; version: number }

export const toBusinessCalendar = ({ id, name, spec, national, version }: BusinessCalendarRow): BusinessCalendar =>
  ({ id: toGlobalId('BusinessCalendar', id), uuid: id, name, timeZone: spec.zone, version, national, pattern: spec })

const kinds: Record<DayFacts['kind'], CalendarDayKind> = {
  working: CalendarDayKind.WORKDAY,
  weekend: CalendarDayKind.REST,
  holiday: CalendarDayKind.HOLIDAY,
  make_up: CalendarDayKind.MAKEUP_WORKDAY,
  closed: CalendarDayKind.CLOSED,
  half_day: CalendarDayKind.HALF_DAY,
  special_hours: CalendarDayKind.SPECIAL_HOURS,
}

/** @param wallClock `YYYY-MM-DD HH:MM` of an instant in the calendar's zone */
export function toCalendarDay(day: DayFacts, layer: LayerName, wallClock: (at: number) => string): CalendarDay {
  const time = (at: number): string => (at === day.endsAt ? '24:00' : wallClock(at).slice(11))
  return {
    date: day.date, kind: kinds[day.kind], name: day.name ?? null, provisional: !day.official, layer,
    openings: day.open.map(({ from, to }) => ({ from: time(from), to: time(to) })),
  }
}
