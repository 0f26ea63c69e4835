import { checkCalendarSpec, type OpeningInterval, type Weekday, type WeeklyPattern } from '@huiyin/policy'
import type { CalendarPattern } from '../organization/index.ts'
import { viewerOf, type RequestContext } from '../shared/context.ts'
import { inputInvalid } from '../shared/errors.graphql.ts'
import { InputCheck } from '../shared/input-check.ts'
import type { SetOpeningHoursInput } from './calendar-input.graphql.ts'
import type { CalendarServices } from './calendar-services.ts'
import { writePattern } from './calendar.store.ts'
import { changeOwned, type ChangeOutcome, type ChangeRefusal } from './change-calendar.ts'
import { sentence } from './read-days.ts'

const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const satisfies readonly Weekday[]

/** Sets the weekly pattern of a calendar. */
export async function setOpeningHours(services: CalendarServices, context: RequestContext, input: SetOpeningHoursInput): Promise<ChangeOutcome<ChangeRefusal>> {
  const check = new InputCheck(context.now())
  const given = readWeek(check, input)
  check.idempotencyKey(input.idempotencyKey)
  if (check.issues.length > 0) return inputInvalid(check.issues)
  return changeOwned(services, context, 'setOpeningHours', input, async (sql, before, { calendarId }) => ({
    told: { what: 'hours', facts: {} },
    write: async () => void await writePattern(sql, viewerOf(context).chainId, calendarId, { ...before, ...given }),
  }))
}

function readWeek(check: InputCheck, { week, closeOfBusiness }: SetOpeningHoursInput): Omit<CalendarPattern, 'zone'> {
  const hours = {} as Record<Weekday, readonly OpeningInterval[]>
  const [place, workdays] = [new Map<Weekday, number>(), [] as Weekday[]]
  week.forEach(({ weekday, openings, isWorkingDay }, at) => {
    if (place.has(weekday)) check.add(['week', String(at), 'weekday'], 'REPEATED', 'A weekday is named once.')
    place.set(weekday, at)
    hours[weekday] = openings.map(({ from, to }) => ({ from, to }))
    if (isWorkingDay ?? openings.length > 0) workdays.push(weekday)
    if (isWorkingDay && openings.length === 0) check.add(['week', String(at), 'openings'], 'NEVER_OPEN', 'A working day opens at least once.')
  })
  for (const weekday of weekdays) if (!place.has(weekday)) check.add('week', 'REQUIRED', `Say what holds on ${weekday}; a day of rest has no openings.`)
  if (check.issues.length > 0) return { weekly: hours as WeeklyPattern }
  const pattern = { weekly: hours as WeeklyPattern, workdays: weekdays.filter((weekday) => workdays.includes(weekday)), closeOfBusiness: closeOfBusiness as CalendarPattern['closeOfBusiness'] & string }
  for (const { path, code, message } of checkCalendarSpec({ ...pattern, id: 'input', zone: 'UTC' })) {
    const [section, weekday, index, end] = path.split('.')
    if (section !== 'weekly') check.add(path, code, sentence(message.en))
    else if (weekday === undefined) check.add('week', code, sentence(message.en))
    else check.add(['week', String(place.get(weekday as Weekday)), 'openings', ...(index === undefined ? [] : [index, end!])], code, sentence(message.en))
  }
  return pattern
}
