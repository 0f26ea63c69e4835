import { compileCalendar, type DayOverride } from '@huiyin/policy'
import { runCommand } from '../events/index.ts'
import { builtInYear, builtInYears, countries, festivalsOf, type Country, type OfficialYear } from '../organization/index.ts'
import { viewerOf, type RequestContext } from '../shared/context.ts'
import { inputInvalid, type InputInvalid, type PermissionMissing } from '../shared/errors.graphql.ts'
import { InputCheck } from '../shared/input-check.ts'
import { grantOf } from '../shared/viewer.ts'
import type { LoadOfficialYearInput } from './calendar-input.graphql.ts'
import type { OfficialYearUnknown } from './calendar-result.graphql.ts'
import type { CalendarServices } from './calendar-services.ts'
import { lockNational, writeYear, type YearSource } from './calendar.store.ts'
import { followChange, wholeChainNeeded, type Changed, type ChangeOutcome } from './change-calendar.ts'
import { NotIcal, readIcal } from './ical-days.ts'
import { checkIcal } from './import-calendar.ts'
import { anyPattern, readDays } from './read-days.ts'

type Refusal = InputInvalid | PermissionMissing | OfficialYearUnknown

/** Loads the official table of a year for every calendar of the chain that follows the country. Loading it again replaces it. */
export async function loadOfficialYear(services: CalendarServices, context: RequestContext, input: LoadOfficialYearInput): Promise<ChangeOutcome<Refusal>> {
  const { chainId, actor } = viewerOf(context)
  if (grantOf(context.viewer, 'calendars:write').campuses !== 'chain') return wholeChainNeeded()
  const read = readYear(context, input)
  if ('__typename' in read) return read
  const { country, table, source } = read
  return runCommand<Changed, Refusal>(services.log, { chainId, actor, command: 'loadOfficialYear', idempotencyKey: input.idempotencyKey, body: input, now: context.now() }, async (sql) => {
    const calendarIds = (await lockNational(sql, chainId, country)).map(({ id }) => id)
    return followChange(services, sql, context, { calendarIds, campusId: null }, { what: 'year', facts: { country, year: table.year, source, days: table.days.length } },
      () => writeYear(sql, chainId, country, table, source, context.now()))
  })
}

function readYear(context: RequestContext, { country, year, days, ical, idempotencyKey }: LoadOfficialYearInput): Refusal | { country: Country; table: OfficialYear; source: YearSource } {
  const check = new InputCheck(context.now())
  const known = countries.find((one) => one === country)
  if (!known) check.add('country', 'COUNTRY_UNKNOWN', `Official tables are kept for ${countries.join(', ')}.`)
  if (year < 1971 || year > 2198) check.add('year', 'RANGE_INVALID', 'Years lie between 1971 and 2198.')
  if (days != null && ical != null) check.add('ical', 'ONE_OF', 'Give either days or iCalendar text.')
  check.idempotencyKey(idempotencyKey)
  const source: YearSource = days != null ? 'list' : ical != null ? 'ical' : 'built_in'
  let given: DayOverride[] = []
  if (check.issues.length === 0 && days != null) given = readDays(check, 'days', days, anyPattern)
  if (check.issues.length === 0 && ical != null) given = readOfficialIcal(check, ical, year)
  if (source !== 'built_in' && check.issues.length === 0) {
    if (given.length === 0) check.add(days == null ? 'ical' : 'days', 'REQUIRED', 'An official table names at least one day.')
    const foreign = given.find(({ date }) => !date.startsWith(`${year}-`))
    if (foreign) check.add(days == null ? 'ical' : 'days', 'RANGE_INVALID', `${foreign.date} does not lie in ${year}.`)
    const unfit = given.find(({ kind }) => kind !== 'rest' && kind !== 'work')
    if (unfit) check.add(days == null ? 'ical' : 'days', 'NOT_EXPECTED', `An official table holds days off and working days; ${unfit.date} is neither.`)
  }
  if (check.issues.length > 0) return inputInvalid(check.issues)
  if (source !== 'built_in') return { country: known!, source, table: { year, days: given, festivals: festivalsOf(known!, year) } }
  const table = builtInYear(known!, year)
  if (table) return { country: known!, table, source }
  return {
    __typename: 'OfficialYearUnknown', code: 'OFFICIAL_YEAR_UNKNOWN', path: ['year'], known: builtInYears(known!).map((one) => one.year),
    message: `The product has no official table of ${year} yet; give its days.`,
  }
}

function readOfficialIcal(check: InputCheck, ical: string, year: number): DayOverride[] {
  if (!checkIcal(check, ical)) return []
  try {
    // Feeds hold several years; only the one that is loaded is meant.
    const { days, faults } = readIcal(ical, compileCalendar({ ...anyPattern, id: 'any' }, { fromYear: year, toYear: year }), year)
    for (const { event, code, message } of faults) check.add(['ical', String(event)], code, message.en)
    return days.filter(({ date }) => date.startsWith(`${year}-`))
  } catch (error) {
    if (!(error instanceof NotIcal)) throw error
    check.add('ical', 'NOT_ICAL', 'This is not iCalendar text.')
    return []
  }
}
