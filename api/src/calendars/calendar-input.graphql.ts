import type { DayOverride, Weekday } from '@huiyin/policy'
import { Field, ID, InputType, Int, registerEnumType } from 'type-graphql'
import { CalendarDate } from '../shared/scalars.ts'

export const CalendarRuleKind = { REST: 'rest', CLOSED: 'closed', WORK: 'work', HALF_DAY: 'half_day', HOURS: 'hours' } as const satisfies Record<string, DayOverride['kind']>
registerEnumType(CalendarRuleKind, {
  name: 'CalendarRuleKind',
  description: 'What a day does differently from its weekday.',
  valuesConfig: {
    REST: { description: 'A holiday or day off; no working day.' },
    CLOSED: { description: 'Closed for a reason of its own, such as a move or a storm; no working day.' },
    WORK: { description: 'A working day, a make-up day where its weekday rests. With hours of its own, else those of its weekday, else those of Monday.' },
    HALF_DAY: { description: 'A working day that opens only after `opensAt` or before `closesAt`.' },
    HOURS: { description: 'A working day with hours of its own.' },
  },
})

export const WeekdayName = { MON: 'mon', TUE: 'tue', WED: 'wed', THU: 'thu', FRI: 'fri', SAT: 'sat', SUN: 'sun' } as const satisfies Record<string, Weekday>
registerEnumType(WeekdayName, {
  name: 'WeekdayName',
  description: 'A day of the week.',
  valuesConfig: {
    MON: { description: 'Monday.' }, TUE: { description: 'Tuesday.' }, WED: { description: 'Wednesday.' }, THU: { description: 'Thursday.' },
    FRI: { description: 'Friday.' }, SAT: { description: 'Saturday.' }, SUN: { description: 'Sunday.' },
  },
})

@InputType({ description: 'A span of opening within a day.' })
export class OpeningInput {
  @Field(() => String, { description: 'Wall-clock time at which it opens, `HH:MM`.' })
  from!: string

  @Field(() => String, { description: 'Wall-clock time at which it closes, `HH:MM`; `24:00` is the end of the day.' })
  to!: string
}

@InputType({ description: 'Name of a day, such as that of a holiday.' })
export class DayNameInput {
  @Field(() => String, { description: 'Chinese (zh-CN), at most 60 characters.' })
  zh!: string

  @Field(() => String, { nullable: true, description: 'English; the Chinese name when absent.' })
  en?: string | null
}

@InputType({ description: 'A rule for one day or for every day of a span.' })
export class CalendarDayInput {
  @Field(() => CalendarDate, { description: 'The day, or the first of a span.' })
  date!: string

  @Field(() => CalendarDate, { nullable: true, description: 'Last day of a span, included; at most 366 days.' })
  lastDate?: string | null

  @Field(() => CalendarRuleKind, { description: 'What it does differently.' })
  kind!: DayOverride['kind']

  @Field(() => DayNameInput, { nullable: true, description: 'Its name.' })
  name?: DayNameInput | null

  @Field(() => [OpeningInput], { nullable: true, description: 'Hours of its own, for WORK and HOURS.' })
  openings?: OpeningInput[] | null

  @Field(() => String, { nullable: true, description: 'For HALF_DAY: the time before which it is closed, `HH:MM`.' })
  opensAt?: string | null

  @Field(() => String, { nullable: true, description: 'For HALF_DAY: the time from which it is closed, `HH:MM`.' })
  closesAt?: string | null
}

/** Whose days are meant: one of a calendar and a campus. */
@InputType()
abstract class OfCalendarInput {
  @Field(() => ID, { nullable: true, description: 'The calendar, for days of every campus that follows it; else name a campus.' })
  calendarId?: string | null

  @Field(() => ID, { nullable: true, description: 'The campus, for days of its own; else name a calendar.' })
  campusId?: string | null

  @Field(() => Int, { description: '`version` of the calendar, or `calendarVersion` of the campus, that the change is meant for.' })
  expectedVersion!: number

  @Field(() => String, { nullable: true, description: 'Repeating the mutation with the same key and input within 24 hours changes nothing twice.' })
  idempotencyKey?: string | null
}

@InputType({ description: 'Days to be set and days to follow the layers below again.' })
export class SetCalendarDaysInput extends OfCalendarInput {
  @Field(() => [CalendarDayInput], { nullable: true, description: 'Days to set; what a day had before is replaced.' })
  set?: CalendarDayInput[] | null

  @Field(() => [CalendarDate], { nullable: true, description: 'Days whose own rule goes.' })
  remove?: string[] | null
}

@InputType({ description: 'Hours of a weekday.' })
export class WeekdayInput {
  @Field(() => WeekdayName, { description: 'The weekday.' })
  weekday!: Weekday

  @Field(() => [OpeningInput], { description: 'Opening hours, as many spans as there are; empty when it does not open.' })
  openings!: OpeningInput[]

  @Field(() => Boolean, { nullable: true, description: 'Whether it is a working day; when absent, whether it opens.' })
  isWorkingDay?: boolean | null
}

@InputType({ description: 'The weekly pattern of a calendar.' })
export class SetOpeningHoursInput {
  @Field(() => ID, { description: 'The calendar.' })
  calendarId!: string

  @Field(() => Int, { description: 'Its `version` that the change is meant for.' })
  expectedVersion!: number

  @Field(() => [WeekdayInput], { description: 'All seven weekdays.' })
  week!: WeekdayInput[]

  @Field(() => String, { description: 'When a working day ends for limits in working days: `HH:MM`, or `last_closing` for the last closing time of each day.' })
  closeOfBusiness!: string

  @Field(() => String, { nullable: true, description: 'Repeating the mutation with the same key and input within 24 hours changes nothing twice.' })
  idempotencyKey?: string | null
}

@InputType({ description: 'An official table of days off and make-up days.' })
export class LoadOfficialYearInput {
  @Field(() => String, { defaultValue: 'china-mainland', description: 'The country, such as `china-mainland`.' })
  country!: string

  @Field(() => Int, { description: 'The year.' })
  year!: number

  @Field(() => [CalendarDayInput], { nullable: true, description: 'The days off (REST) and make-up days (WORK) of the year. Without them and without `ical`, the table that comes with the product.' })
  days?: CalendarDayInput[] | null

  @Field(() => String, { nullable: true, description: 'The same as iCalendar text, at most 1 MiB.' })
  ical?: string | null

  @Field(() => String, { nullable: true, description: 'Repeating the mutation with the same key and input within 24 hours changes nothing twice.' })
  idempotencyKey?: string | null
}

@InputType({ description: 'Days from another calendar.' })
export class ImportCalendarInput extends OfCalendarInput {
  @Field(() => String, { description: 'iCalendar text (RFC 5545), at most 1 MiB.' })
  ical!: string

  @Field(() => Boolean, { nullable: true, defaultValue: true, description: 'Only shows what would be set, and what is wrong.' })
  dryRun?: boolean | null

  @Field(() => Boolean, { nullable: true, defaultValue: false, description: 'Leaves faulty events out; without it, a single one keeps the whole file out.' })
  skipFaulty?: boolean | null
}
