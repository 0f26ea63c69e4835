import { compileCalendar, type Calendar, type CalendarSpec } from '@huiyin/policy'
import type { Sql } from '../shared/database.ts'
import { isoOf } from '../shared/time.ts'
import { mergeLayers, readLayers } from './calendar-layers.ts'

interface CalendarKey {
  campus_id: string | null
  calendar_id: string
  version: number
  /** Of the days of the campus's own. */
  own_version: number
  time_zone: string
}

/** Years compiled ahead; beyond them a calendar widens by itself. */
const PREPARED = { fromYear: 2023, toYear: 2028 }
const KEPT = 2_000

/** A campus, and when its case was closed. */
export interface SettledAt { campusId: string; at: number }

/** Compiled business calendars of campuses. A calendar is compiled once per version and process. */
export class CampusCalendars {
  readonly #compiled = new Map<string, Calendar>()

  /** Calendars by campus; unknown campuses are left out. */
  async read(sql: Sql, chainId: string, campusIds: readonly string[]): Promise<ReadonlyMap<string, Calendar>> {
    const keys = await sql.rows<CalendarKey & { campus_id: string }>('organization.calendar_keys', `select campus.id as campus_id, calendar.id as calendar_id, calendar.version,
        campus.calendar_version as own_version, campus.time_zone
      from campus join calendar on calendar.chain_id = campus.chain_id and calendar.id = campus.calendar_id
      where campus.chain_id = $1 and campus.id = any($2::uuid[])`, [chainId, campusIds])
    await this.#compile(sql, chainId, keys)
    return new Map(keys.map((key) => [key.campus_id, this.#compiled.get(nameOf(chainId, key))!]))
  }

  async of(sql: Sql, chainId: string, campusId: string): Promise<Calendar | undefined> {
    return (await this.read(sql, chainId, [campusId])).get(campusId)
  }

  /** A calendar by its own id, in the zone its pattern names. */
  async byId(sql: Sql, chainId: string, calendarId: string): Promise<Calendar | undefined> {
    const key = await sql.one<CalendarKey>('organization.calendar_key', `select null as campus_id, id as calendar_id, version, 0 as own_version, spec ->> 'zone' as time_zone
      from calendar where chain_id = $1 and id = $2`, [chainId, calendarId])
    if (!key) return undefined
    await this.#compile(sql, chainId, [key])
    return this.#compiled.get(nameOf(chainId, key))
  }

  /** What campuses counted by at an instant, in the order asked for; undefined where it is what they count by now. */
  async readAsThen(sql: Sql, chainId: string, settled: readonly SettledAt[]): Promise<(Calendar | undefined)[]> {
    if (settled.length === 0) return []
    const found = await sql.rows<{ place: number; id: string | null }>('organization.calendar_editions', `select s.place, e.id
      from json_to_recordset($2) as s(place int, campus_id uuid, at timestamptz) cross join lateral (
        select id from calendar_edition where chain_id = $1 and campus_id = s.campus_id and until > s.at order by until limit 1) e`,
      [chainId, JSON.stringify(settled.map(({ campusId, at }, place) => ({ place, campus_id: campusId, at: isoOf(at) })))])
    const missing = [...new Set(found.map(({ id }) => id!))].filter((id) => !this.#compiled.has(editionName(chainId, id)))
    if (missing.length > 0) {
      const editions = await sql.rows<{ id: string; spec: CalendarSpec }>('organization.calendar_edition_specs', 'select id, spec from calendar_edition where chain_id = $1 and id = any($2::uuid[])', [chainId, missing])
      for (const { id, spec } of editions) this.#keep(editionName(chainId, id), spec)
    }
    const editionOf = new Map(found.map(({ place, id }) => [place, this.#compiled.get(editionName(chainId, id!))]))
    return settled.map((_, place) => editionOf.get(place))
  }

  async #compile(sql: Sql, chainId: string, keys: readonly CalendarKey[]): Promise<void> {
    const missing = [...new Map(keys.filter((key) => !this.#compiled.has(nameOf(chainId, key))).map((key) => [nameOf(chainId, key), key])).entries()]
    if (missing.length === 0) return
    const layers = await readLayers(sql, chainId, missing.map(([, { calendar_id, campus_id, own_version }]) => ({ calendarId: calendar_id, campusId: own_version > 0 ? campus_id : null })))
    missing.forEach(([name, { time_zone }], index) => this.#keep(name, mergeLayers(layers[index]!, time_zone)))
  }

  #keep(name: string, spec: CalendarSpec): void {
    // The oldest goes: whoever asked for several at once still finds them all.
    if (this.#compiled.size >= KEPT) this.#compiled.delete(this.#compiled.keys().next().value!)
    this.#compiled.set(name, compileCalendar(spec, PREPARED))
  }
}

const nameOf = (chainId: string, { calendar_id, version, campus_id, own_version, time_zone }: CalendarKey): string =>
  `${chainId} ${calendar_id} ${version} ${time_zone}${own_version > 0 ? ` ${campus_id} ${own_version}` : ''}`

const editionName = (chainId: string, id: string): string => `${chainId} edition ${id}`
