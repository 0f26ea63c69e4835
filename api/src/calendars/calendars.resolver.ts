import { Arg, Ctx, Mutation, Resolver } from 'type-graphql'
import { loadJob } from '../jobs/index.ts'
import { loadCalendar, loadCampus } from '../organization/index.ts'
import { Allow } from '../shared/allow.ts'
import type { RequestContext } from '../shared/context.ts'
import { ImportCalendarInput, LoadOfficialYearInput, SetCalendarDaysInput, SetOpeningHoursInput } from './calendar-input.graphql.ts'
import { ChangeCalendarResult, ImportCalendarResult, LoadOfficialYearResult, type CalendarChanged } from './calendar-result.graphql.ts'
import type { CalendarServices } from './calendar-services.ts'
import type { Changed } from './change-calendar.ts'
import { importCalendar } from './import-calendar.ts'
import { loadOfficialYear } from './load-official-year.ts'
import { setCalendarDays } from './set-calendar-days.ts'
import { setOpeningHours } from './set-opening-hours.ts'

@Resolver()
export class CalendarsResolver {
  readonly #services: CalendarServices

  constructor(services: CalendarServices) {
    this.#services = services
  }

  @Mutation(() => ChangeCalendarResult, { description: 'Sets dated days of a calendar or of a campus, or lets them follow the layers below again. Open clocks of the campuses concerned are judged anew by a job.' })
  @Allow('calendars:write')
  async setCalendarDays(@Arg('input', () => SetCalendarDaysInput, { description: 'Whose days, and which.' }) input: SetCalendarDaysInput, @Ctx() context: RequestContext): Promise<typeof ChangeCalendarResult> {
    const outcome = await setCalendarDays(this.#services, context, input)
    return outcome.__typename === 'CalendarChanged' ? this.#show(context, outcome) : outcome
  }

  @Mutation(() => ChangeCalendarResult, { description: 'Sets the weekly pattern of a calendar: hours, working days, close of business. Open clocks of its campuses are judged anew by a job.' })
  @Allow('calendars:write')
  async setOpeningHours(@Arg('input', () => SetOpeningHoursInput, { description: 'The calendar and its week.' }) input: SetOpeningHoursInput, @Ctx() context: RequestContext): Promise<typeof ChangeCalendarResult> {
    const outcome = await setOpeningHours(this.#services, context, input)
    return outcome.__typename === 'CalendarChanged' ? this.#show(context, outcome) : outcome
  }

  @Mutation(() => LoadOfficialYearResult, { description: 'Loads the official table of a year for every calendar that follows the country. What was provisional is judged anew by a job.' })
  @Allow('calendars:write')
  async loadOfficialYear(@Arg('input', () => LoadOfficialYearInput, { description: 'The year, and its days unless they come with the product.' }) input: LoadOfficialYearInput, @Ctx() context: RequestContext): Promise<typeof LoadOfficialYearResult> {
    const outcome = await loadOfficialYear(this.#services, context, input)
    return outcome.__typename === 'CalendarChanged' ? this.#show(context, outcome) : outcome
  }

  @Mutation(() => ImportCalendarResult, { description: 'Reads days from iCalendar text: first as a preview with the faults of each event, then for good with `dryRun: false`.' })
  @Allow('calendars:write')
  async importCalendar(@Arg('input', () => ImportCalendarInput, { description: 'Whose days, and the text.' }) input: ImportCalendarInput, @Ctx() context: RequestContext): Promise<typeof ImportCalendarResult> {
    const outcome = await importCalendar(this.#services, context, input)
    if (outcome.__typename !== 'CalendarImported') return outcome
    const { change } = outcome
    return { ...outcome, change: change?.__typename === 'CalendarChanged' ? await this.#show(context, change) : null }
  }

  async #show(context: RequestContext, { calendarIds, campusId, jobId, cursor }: Changed & { cursor: string }): Promise<CalendarChanged> {
    if (jobId !== null) void this.#services.jobs.worker.work()
    const [calendars, campus, job] = await Promise.all([
      Promise.all(calendarIds.map((id) => loadCalendar(context, id))),
      campusId === null ? null : loadCampus(context, campusId),
      jobId === null ? null : loadJob(this.#services.jobs.kinds, context, jobId),
    ])
    return { __typename: 'CalendarChanged', calendars: calendars.map((one) => one!), campus: campus ?? null, job: job ?? null, cursor }
  }
}
