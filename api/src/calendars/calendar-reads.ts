import { GraphQLError } from 'graphql'
import type { Calendar } from '@huiyin/policy'
import {
  builtInYears, countries, layerOfDates, loadCalendar, loadCampus, readLayers, toCalendarDay, type BusinessCalendar, type CalendarDay, type CalendarLayers, type Campus,
} from '../organization/index.ts'
import { viewerOf, type RequestContext } from '../shared/context.ts'
import { fromGlobalId, NIL_UUID } from '../shared/relay.ts'
import { grantOf, reaches } from '../shared/viewer.ts'
import type { OfficialYear } from './calendar.graphql.ts'
import type { CalendarServices } from './calendar-services.ts'
import { readLoadedYears } from './calendar.store.ts'
import { datesBetween, LONGEST_SPAN } from './read-days.ts'

export interface CalendarOf { calendarId?: string | null | undefined; campusId?: string | null | undefined }
export interface FoundCalendar { calendar: BusinessCalendar; campus: Campus | null }

/** The calendar of an id, or of a campus within reach; undefined where there is none. */
export async function findCalendar(context: RequestContext, { calendarId, campusId }: CalendarOf): Promise<FoundCalendar | undefined> {
  if ((calendarId == null) === (campusId == null)) throw new GraphQLError('Name either a calendar or a campus.', { extensions: { code: 'BAD_USER_INPUT' } })
  if (calendarId != null) {
    const calendar = await loadCalendar(context, fromGlobalId(calendarId, 'BusinessCalendar') ?? NIL_UUID)
    return calendar && { calendar, campus: null }
  }
  const campus = await loadCampus(context, fromGlobalId(campusId!, 'Campus') ?? NIL_UUID)
  if (!campus || !reaches(grantOf(context.viewer, 'organization:read'), campus.uuid)) return undefined
  const calendar = await loadCalendar(context, campus.calendarId)
  return calendar && { calendar, campus }
}

/** @throws RANGE_INVALID */
export async function daysOf({ calendars }: CalendarServices, context: RequestContext, { calendar, campus }: FoundCalendar, from: string, to: string): Promise<CalendarDay[]> {
  const dates = datesBetween(from, to)
  if (dates.length < 1 || dates.length > LONGEST_SPAN || from < '1970-01-02' || to > '2199-12-30') {
    throw new GraphQLError(`Ask for 1 to ${LONGEST_SPAN} days between 1970 and 2199, the first one first.`, { extensions: { code: 'RANGE_INVALID' } })
  }
  const sql = await context.sql()
  const { chainId } = viewerOf(context)
  const [compiled, layers] = await Promise.all([
    campus ? calendars.of(sql, chainId, campus.uuid) : calendars.byId(sql, chainId, calendar.uuid),
    layersOf(context, { calendar, campus }),
  ])
  if (!compiled) throw new Error('The calendar is gone.')
  return shownDays(compiled, layers, dates)
}

export async function layersOf(context: RequestContext, { calendar, campus }: FoundCalendar): Promise<CalendarLayers> {
  const [layers] = await readLayers(await context.sql(), viewerOf(context).chainId, [{ calendarId: calendar.uuid, campusId: campus?.uuid ?? null }])
  if (!layers) throw new Error('The calendar is gone.')
  return layers
}

function shownDays(compiled: Calendar, layers: CalendarLayers, dates: readonly string[]): CalendarDay[] {
  const layerOf = layerOfDates(layers)
  return dates.map((date) => toCalendarDay(compiled.day(date), layerOf.get(date) ?? 'week', (at) => compiled.localDateTime(at)))
}

/** Tables the chain has loaded, and those it could load. */
export async function listOfficialYears(context: RequestContext): Promise<OfficialYear[]> {
  const loaded = await readLoadedYears(await context.sql(), viewerOf(context).chainId)
  const years = loaded.map(({ country, year, source, loaded_at, day_count }): OfficialYear => ({ country, year, isLoaded: true, source, loadedAt: loaded_at, dayCount: day_count }))
  for (const country of countries) {
    for (const { year, days } of builtInYears(country)) {
      if (years.some((one) => one.country === country && one.year === year)) continue
      years.push({ country, year, isLoaded: false, source: null, loadedAt: null, dayCount: days.length })
    }
  }
  return years.sort((a, b) => (a.country === b.country ? a.year - b.year : a.country < b.country ? -1 : 1))
}
