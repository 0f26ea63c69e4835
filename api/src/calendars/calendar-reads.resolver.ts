import type { Weekday } from '@huiyin/policy'
import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql'
import { BusinessCalendar, CalendarDay, Campus, listCalendars, listCampuses } from '../organization/index.ts'
import { Allow } from '../shared/allow.ts'
import type { RequestContext } from '../shared/context.ts'
import { CalendarDate } from '../shared/scalars.ts'
import { grantOf, reaches } from '../shared/viewer.ts'
import { OfficialYear, WeekdayHours } from './calendar.graphql.ts'
import { daysOf, findCalendar, layersOf, listOfficialYears } from './calendar-reads.ts'
import type { CalendarServices } from './calendar-services.ts'
import { icalOf } from './ical-text.ts'

const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const satisfies readonly Weekday[]

@Resolver(() => BusinessCalendar)
export class CalendarReadsResolver {
  readonly #services: CalendarServices

  constructor(services: CalendarServices) {
    this.#services = services
  }

  @Query(() => [BusinessCalendar], { description: 'The calendars of the chain, by name.' })
  @Allow('organization:read')
  businessCalendars(@Ctx() context: RequestContext): Promise<BusinessCalendar[]> {
    return listCalendars(context)
  }

  @Query(() => BusinessCalendar, { nullable: true, description: 'A calendar; null when there is none of this id.' })
  @Allow('organization:read')
  async businessCalendar(@Arg('id', () => ID, { description: 'Global id.' }) id: string, @Ctx() context: RequestContext): Promise<BusinessCalendar | null> {
    return (await findCalendar(context, { calendarId: id }))?.calendar ?? null
  }

  @Query(() => [CalendarDay], { nullable: true, description: 'The days of a calendar, or of a campus with the days of its own, at most 366; null when there is no such calendar. Errors: RANGE_INVALID, BAD_USER_INPUT unless exactly one of the two is named.' })
  @Allow('organization:read')
  async calendarDays(
    @Arg('calendarId', () => ID, { nullable: true, description: 'The calendar; else name a campus.' }) calendarId: string | undefined,
    @Arg('campusId', () => ID, { nullable: true, description: 'The campus; else name a calendar.' }) campusId: string | undefined,
    @Arg('from', () => CalendarDate, { description: 'First day.' }) from: string,
    @Arg('to', () => CalendarDate, { description: 'Last day, included.' }) to: string,
    @Ctx() context: RequestContext,
  ): Promise<CalendarDay[] | null> {
    const found = await findCalendar(context, { calendarId, campusId })
    return found ? daysOf(this.#services, context, found, from, to) : null
  }

  @Query(() => [OfficialYear], { description: 'Official tables of days off and make-up days that the chain has loaded, and those that come with the product and could be.' })
  @Allow('organization:read')
  officialYears(@Ctx() context: RequestContext): Promise<OfficialYear[]> {
    return listOfficialYears(context)
  }

  @Query(() => String, { nullable: true, description: 'The dated days of a calendar or campus in a span, from all layers, as iCalendar text (RFC 5545); null when there is no such calendar.' })
  @Allow('organization:read')
  async exportCalendar(
    @Arg('calendarId', () => ID, { nullable: true, description: 'The calendar; else name a campus.' }) calendarId: string | undefined,
    @Arg('campusId', () => ID, { nullable: true, description: 'The campus; else name a calendar.' }) campusId: string | undefined,
    @Arg('from', () => CalendarDate, { description: 'First day.' }) from: string,
    @Arg('to', () => CalendarDate, { description: 'Last day, included.' }) to: string,
    @Ctx() context: RequestContext,
  ): Promise<string | null> {
    const found = await findCalendar(context, { calendarId, campusId })
    if (!found) return null
    const { years, calendarDays, campusDays } = await layersOf(context, found)
    const days = [...new Map([...years.flatMap((year) => year.days), ...calendarDays, ...campusDays].map((day) => [day.date, day])).values()]
    const within = days.filter(({ date }) => from <= date && date <= to).sort((a, b) => (a.date < b.date ? -1 : 1))
    return icalOf(found.campus?.name ?? found.calendar.name, found.campus?.timeZone ?? found.calendar.timeZone, within, context.now())
  }

  @FieldResolver(() => [CalendarDay], { description: 'The days of a span, at most 366, without the days of single campuses. Error: RANGE_INVALID.' })
  days(
    @Root() calendar: BusinessCalendar,
    @Arg('from', () => CalendarDate, { description: 'First day.' }) from: string,
    @Arg('to', () => CalendarDate, { description: 'Last day, included.' }) to: string,
    @Ctx() context: RequestContext,
  ): Promise<CalendarDay[]> {
    return daysOf(this.#services, context, { calendar, campus: null }, from, to)
  }

  @FieldResolver(() => [WeekdayHours], { description: 'The weekly pattern, Monday first.' })
  week(@Root() { pattern: { weekly, workdays } }: BusinessCalendar): WeekdayHours[] {
    return weekdays.map((weekday) => ({ weekday, openings: weekly[weekday].map(({ from, to }) => ({ from, to })), isWorkingDay: workdays?.includes(weekday) ?? weekly[weekday].length > 0 }))
  }

  @FieldResolver(() => String, { description: 'When a working day ends for limits in working days: `HH:MM`, or `last_closing` for the last closing time of each day.' })
  closeOfBusiness(@Root() { pattern }: BusinessCalendar): string {
    return pattern.closeOfBusiness ?? '18:00'
  }

  @FieldResolver(() => [Int], { description: 'Years whose official table is loaded; all others are provisional. Empty where no table is required.' })
  async loadedYears(@Root() { national }: BusinessCalendar, @Ctx() context: RequestContext): Promise<number[]> {
    return (await listOfficialYears(context)).flatMap(({ country, year, isLoaded }) => (country === national && isLoaded ? [year] : []))
  }

  @FieldResolver(() => Boolean, { description: 'Whether the viewer may change its days and hours: with `calendars:write` in the whole chain.' })
  mayChange(@Ctx() { viewer }: RequestContext): boolean {
    return grantOf(viewer, 'calendars:write').campuses === 'chain'
  }

  @FieldResolver(() => [Campus], { description: 'Campuses within reach that follow it, by name.' })
  async campuses(@Root() calendar: BusinessCalendar, @Ctx() context: RequestContext): Promise<Campus[]> {
    return (await listCampuses(context)).filter(({ calendarId }) => calendarId === calendar.uuid)
  }
}

/** What this room knows of campuses. */
@Resolver(() => Campus)
export class CampusCalendarResolver {
  @FieldResolver(() => Boolean, { description: 'Whether the viewer may change the calendar days of its own: with `calendars:write` there.' })
  mayChangeCalendar(@Root() campus: Campus, @Ctx() { viewer }: RequestContext): boolean {
    return reaches(grantOf(viewer, 'calendars:write'), campus.uuid)
  }
}
