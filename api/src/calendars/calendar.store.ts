import { randomUUID } from 'node:crypto'
import type { DayOverride } from '@huiyin/policy'
import { mergeLayers, readLayers, type CalendarPattern, type Country, type OfficialYear } from '../organization/index.ts'
import type { Sql } from '../shared/database.ts'
import { isoOf } from '../shared/time.ts'

/** Whose days are meant. */
export type Owner = { calendarId: string } | { campusId: string; calendarId: string }

export interface LockedCalendar { id: string; spec: CalendarPattern; version: number }

export const lockCalendar = (sql: Sql, chainId: string, id: string): Promise<LockedCalendar | undefined> =>
  sql.one<LockedCalendar>('calendars.lock', 'select id, spec, version from calendar where chain_id = $1 and id = $2 for update', [chainId, id])

export const lockNational = (sql: Sql, chainId: string, country: Country): Promise<LockedCalendar[]> =>
  sql.rows<LockedCalendar>('calendars.lock_national', 'select id, spec, version from calendar where chain_id = $1 and national = $2 order by id for update', [chainId, country])

export interface LockedCampus { id: string; calendar_id: string; calendar_version: number; spec: CalendarPattern }

/** The campus alone: its calendar stays free for others. */
export const lockCampus = (sql: Sql, chainId: string, id: string): Promise<LockedCampus | undefined> =>
  sql.one<LockedCampus>('calendars.lock_campus', `select campus.id, campus.calendar_id, campus.calendar_version, calendar.spec
    from campus join calendar on calendar.chain_id = campus.chain_id and calendar.id = campus.calendar_id
    where campus.chain_id = $1 and campus.id = $2 for update of campus`, [chainId, id])

export async function campusesOf(sql: Sql, chainId: string, calendarIds: readonly string[]): Promise<string[]> {
  const rows = await sql.rows<{ id: string }>('calendars.campuses', 'select id from campus where chain_id = $1 and calendar_id = any($2::uuid[]) order by id', [chainId, calendarIds])
  return rows.map(({ id }) => id)
}

/** Keeps what campuses count by until now, for the cases that are closed. To be called before the change. */
export async function archiveEditions(sql: Sql, chainId: string, campusIds: readonly string[], now: number): Promise<void> {
  const campuses = await sql.rows<{ id: string; calendar_id: string; time_zone: string }>('calendars.archived_campuses',
    'select id, calendar_id, time_zone from campus where chain_id = $1 and id = any($2::uuid[]) order by id', [chainId, campusIds])
  const layers = await readLayers(sql, chainId, campuses.map(({ id, calendar_id }) => ({ calendarId: calendar_id, campusId: id })))
  const editions = campuses.map(({ id, time_zone }, index) => ({ id: randomUUID(), campus_id: id, spec: mergeLayers(layers[index]!, time_zone) }))
  await sql.rows('calendars.archive', `insert into calendar_edition (chain_id, id, campus_id, spec, until) select $1, r.id, r.campus_id, r.spec, $3
    from json_to_recordset($2) as r(id uuid, campus_id uuid, spec jsonb)`, [chainId, JSON.stringify(editions), isoOf(now)])
}

const OF = { calendar: 'calendar_id = $2 and campus_id is null', campus: 'campus_id = $2 and calendar_id is null' } as const

/** Replaces the rules of these dates; a date without a rule only loses its own. */
export async function replaceDays(sql: Sql, chainId: string, owner: Owner, set: readonly DayOverride[], removed: readonly string[]): Promise<void> {
  const of = 'campusId' in owner ? 'campus' : 'calendar'
  const id = 'campusId' in owner ? owner.campusId : owner.calendarId
  await sql.rows(`calendars.drop_days_of_${of}`, `delete from calendar_day where chain_id = $1 and ${OF[of]} and date = any($3::date[])`, [chainId, id, [...removed, ...set.map(({ date }) => date)]])
  const rows = set.map(({ date, ...rule }) => ({ id: randomUUID(), date, rule }))
  await sql.rows(`calendars.set_days_of_${of}`, `insert into calendar_day (chain_id, id, ${of}_id, date, rule) select $1, r.id, $2, r.date, r.rule
    from json_to_recordset($3) as r(id uuid, date date, rule jsonb)`, [chainId, id, JSON.stringify(rows)])
}

export const bumpCalendars = (sql: Sql, chainId: string, ids: readonly string[]): Promise<unknown> =>
  sql.rows('calendars.bump', 'update calendar set version = version + 1 where chain_id = $1 and id = any($2::uuid[])', [chainId, ids])

export const bumpCampus = (sql: Sql, chainId: string, id: string): Promise<unknown> =>
  sql.rows('calendars.bump_campus', 'update campus set calendar_version = calendar_version + 1 where chain_id = $1 and id = $2', [chainId, id])

export const writePattern = (sql: Sql, chainId: string, id: string, pattern: CalendarPattern): Promise<unknown> =>
  sql.rows('calendars.pattern', 'update calendar set spec = $3 where chain_id = $1 and id = $2', [chainId, id, JSON.stringify(pattern)])

export type YearSource = 'built_in' | 'list' | 'ical'

export async function writeYear(sql: Sql, chainId: string, country: Country, { year, days, festivals }: OfficialYear, source: YearSource, now: number): Promise<void> {
  await sql.rows('calendars.year', `insert into calendar_year (chain_id, country, year, source, loaded_at, days, festivals) values ($1, $2, $3, $4, $5, $6, $7)
    on conflict (chain_id, country, year) do update set source = excluded.source, loaded_at = excluded.loaded_at, days = excluded.days, festivals = excluded.festivals`,
  [chainId, country, year, source, isoOf(now), JSON.stringify(days), JSON.stringify(festivals)])
}

export interface LoadedYear { country: Country; year: number; source: YearSource; loaded_at: string; day_count: number }

export const readLoadedYears = (sql: Sql, chainId: string): Promise<LoadedYear[]> =>
  sql.rows<LoadedYear>('calendars.loaded_years', 'select country, year, source, loaded_at, jsonb_array_length(days) as day_count from calendar_year where chain_id = $1 order by country, year', [chainId])
