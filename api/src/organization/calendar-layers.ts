import { chinaMainland, mergeCalendarLayers, type CalendarLayer, type CalendarSpec, type DayOverride, type Festival } from '@huiyin/policy'
import type { Sql } from '../shared/database.ts'

/** Countries whose official tables are known to the product. */
export const countries = ['china-mainland'] as const
export type Country = (typeof countries)[number]

/** The weekly pattern of a calendar: all of a spec that is not a layer of dated days. */
export type CalendarPattern = Pick<CalendarSpec, 'zone' | 'weekly' | 'workdays' | 'closeOfBusiness' | 'makeUpHoursOf'>

/** Where the rule of a day comes from. */
export type LayerName = 'week' | 'national' | 'calendar' | 'campus'

/** What a day does differently, without its date. */
export type DayRule = DayOverride extends infer Rule ? (Rule extends unknown ? Omit<Rule, 'date'> : never) : never

/** The layers of one calendar, or of one campus of it, as they are stored. */
export interface CalendarLayers {
  calendarId: string
  pattern: CalendarPattern
  national: Country | null
  years: readonly OfficialYear[]
  calendarDays: readonly DayOverride[]
  campusDays: readonly DayOverride[]
}

export interface OfficialYear {
  year: number
  days: readonly DayOverride[]
  festivals: readonly Festival[]
}

/** Festivals of coming years are known before their tables are: families are greeted on them either way. */
const comingFestivals: Record<Country, readonly Festival[]> = { 'china-mainland': chinaMainland([]).festivals ?? [] }

/** Festivals of a year, whether or not its table is known. */
export const festivalsOf = (country: Country, year: number): Festival[] =>
  (builtInYear(country, year)?.festivals ?? comingFestivals[country]).filter(({ date }) => date.startsWith(`${year}-`))

/** The official table that comes with the product; undefined for a year it does not know. */
export function builtInYear(country: Country, year: number): OfficialYear | undefined {
  if (country !== 'china-mainland') return undefined
  const layer = chinaMainland([year])
  if (!layer.officialYears?.includes(year)) return undefined
  return { year, days: layer.overrides, festivals: (layer.festivals ?? []).filter(({ date }) => date.startsWith(`${year}-`)) }
}

export const builtInYears = (country: Country): OfficialYear[] => (country === 'china-mainland' ? (chinaMainland().officialYears ?? []).map((year) => builtInYear(country, year)!) : [])

/** One spec of all layers: national, then those of the calendar, then those of the campus; the last one to name a date wins. */
export function mergeLayers({ calendarId, pattern, national, years, calendarDays, campusDays }: CalendarLayers, zone: string): CalendarSpec {
  const layers: CalendarLayer[] = []
  if (national) {
    const known = new Set(years.map(({ year }) => year))
    layers.push({
      id: national, officialYears: [...known], overrides: years.flatMap(({ days }) => days),
      festivals: [...years.flatMap(({ festivals }) => festivals), ...comingFestivals[national].filter(({ date }) => !known.has(Number(date.slice(0, 4))))],
    })
  }
  layers.push({ id: 'calendar', overrides: calendarDays }, { id: 'campus', overrides: campusDays })
  return mergeCalendarLayers({ ...pattern, id: calendarId, zone }, ...layers)
}

/** The last layer to name each date; dates no layer names follow the week. */
export function layerOfDates({ years, calendarDays, campusDays }: CalendarLayers): ReadonlyMap<string, LayerName> {
  const named = ([name, days]: readonly [LayerName, readonly DayOverride[]]) => days.map(({ date }) => [date, name] as const)
  return new Map([['national', years.flatMap(({ days }) => days)] as const, ['calendar', calendarDays] as const, ['campus', campusDays] as const].flatMap(named))
}

interface StoredDay { calendar_id: string | null; campus_id: string | null; date: string; rule: DayRule }
interface StoredYear extends OfficialYear { country: Country }
export interface LayersKey { calendarId: string; campusId: string | null }

/** Layers of calendars, each with the days of one campus or of none, in three statements. Unknown calendars are left out. */
export async function readLayers(sql: Sql, chainId: string, keys: readonly LayersKey[]): Promise<(CalendarLayers | undefined)[]> {
  const [calendarIds, campusIds] = [keys.map(({ calendarId }) => calendarId), keys.flatMap(({ campusId }) => campusId ?? [])]
  const [calendars, years, days] = await Promise.all([
    sql.rows<{ id: string; spec: CalendarPattern; national: Country | null }>('organization.calendar_patterns', 'select id, spec, national from calendar where chain_id = $1 and id = any($2::uuid[])', [chainId, calendarIds]),
    sql.rows<StoredYear>('organization.calendar_years', 'select country, year, days, festivals from calendar_year where chain_id = $1 order by year', [chainId]),
    sql.rows<StoredDay>('organization.calendar_days', 'select calendar_id, campus_id, date, rule from calendar_day where chain_id = $1 and (calendar_id = any($2::uuid[]) or campus_id = any($3::uuid[])) order by date', [chainId, calendarIds, campusIds]),
  ])
  const found = new Map(calendars.map((calendar) => [calendar.id, calendar]))
  const daysOf = Map.groupBy(days, ({ calendar_id, campus_id }) => calendar_id ?? campus_id!)
  const own = (id: string | null): DayOverride[] => (id === null ? [] : (daysOf.get(id) ?? [])).map(({ date, rule }) => ({ date, ...rule }))
  return keys.map(({ calendarId, campusId }) => {
    const calendar = found.get(calendarId)
    return calendar && {
      calendarId, pattern: calendar.spec, national: calendar.national, years: calendar.national ? years.filter(({ country }) => country === calendar.national) : [],
      calendarDays: own(calendarId), campusDays: own(campusId),
    }
  })
}
